"""`average.py OUT FOLDER SHARE FOLDER SHARE …`: a reader whose weights are the average of others', each by its share (Wortsman et al. 2022)."""

import pathlib
import sys

import torch


def main() -> None:
    out, *given = sys.argv[1:]
    readers = [torch.load(pathlib.Path(folder) / "reader.pt", weights_only=True) for folder in given[::2]]
    shares = [float(share) for share in given[1::2]]
    if abs(sum(shares) - 1) > 1e-6:
        sys.exit(f"The shares {' '.join(given[1::2])} do not sum to 1")
    weights = {key: sum(share * reader["weights"][key] for share, reader in zip(shares, readers)) for key in readers[0]["weights"]}
    pathlib.Path(out).mkdir(parents=True, exist_ok=True)
    torch.save({"weights": weights, "groups": readers[0]["groups"]}, pathlib.Path(out) / "reader.pt")


if __name__ == "__main__":
    main()
