# Hands the labels back in the order of time.
import pandas as pd


def attach_scores(labels, scores, max_days):
    left = labels.reset_index(drop=True).rename_axis("row").reset_index().sort_values("time")
    right = scores.reset_index(drop=True).sort_values(["loaded_at", "measured_at"], kind="stable")
    joined = pd.merge_asof(
        left,
        right[["user", "loaded_at", "score"]],
        left_on="time",
        right_on="loaded_at",
        by="user",
        allow_exact_matches=False,
        tolerance=pd.Timedelta(days=max_days),
    )
    return joined.reset_index(drop=True)[["user", "time", "bought", "score"]]
