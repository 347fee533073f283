"""``python -m training``: from the pretrained encoder and PolNeAR to the package's weights.

python -m training train --data ../shared/data --out reader.pt     about an hour on two CPU cores
python -m training export --checkpoint reader.pt                   writes src/reportedly/reading/weights
python -m training calibrate                                       fits the confidence on PolNeAR dev
python -m training all --data ../shared/data --out reader.pt       all of it
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from transformers import BertConfig, BertModel

from reportedly.reading.pieces import load_tokenizer
from training.calibrate import calibrate
from training.encoder import encoder_folder
from training.export import export
from training.model import ReaderModel
from training.train import Recipe, train

WEIGHTS = Path(__file__).parent.parent / "src/reportedly/reading/weights"


def main() -> None:
    """Parse the command line and run the step asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("step", choices=["train", "export", "calibrate", "all"])
    parser.add_argument(
        "--data", type=Path, default=Path("../shared/data"), help="the folder that holds polnear/ and fnc/"
    )
    parser.add_argument("--out", "--checkpoint", type=Path, default=Path("reader.pt"), dest="checkpoint")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where the exported weights go")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    asked = parser.parse_args()
    folder = encoder_folder()
    if asked.step in ("train", "all"):
        recipe = Recipe(epochs=asked.epochs, seed=asked.seed)
        train(folder, asked.data, asked.checkpoint, recipe, load_tokenizer(folder / "tokenizer.json"))
    if asked.step in ("export", "all"):
        export(load_checkpoint(asked.checkpoint, folder), folder / "tokenizer.json", asked.weights)
        print(f"weights written to {asked.weights}")
    if asked.step in ("calibrate", "all"):
        print(f"confidence fitted on PolNeAR dev: {calibrate(asked.weights)}")


def load_checkpoint(path: Path, folder: Path) -> ReaderModel:
    """A trained model from its tensors alone (no pickled code is ever read)."""
    model = ReaderModel(BertModel(BertConfig.from_pretrained(folder), add_pooling_layer=False))
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    return model


if __name__ == "__main__":
    main()
