# Joins on the time of the measurement, when nobody had the score yet.
import pandas as pd


def attach_scores(labels, scores, max_days):
    left = labels.reset_index(drop=True).rename_axis("row").reset_index().sort_values("time")
    right = scores.reset_index(drop=True).sort_values(["measured_at", "loaded_at"], kind="stable")
    joined = pd.merge_asof(
        left,
        right[["user", "measured_at", "score"]],
        left_on="time",
        right_on="measured_at",
        by="user",
        allow_exact_matches=False,
        tolerance=pd.Timedelta(days=max_days),
    )
    return joined.sort_values("row").reset_index(drop=True)[["user", "time", "bought", "score"]]
