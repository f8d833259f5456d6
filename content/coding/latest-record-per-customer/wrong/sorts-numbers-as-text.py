# Sorts customers as text and turns them into numbers afterwards.
import pandas as pd


def latest_records(records, sources):
    typed = pd.DataFrame({
        "customer": records["customer"],
        "updated": pd.to_datetime(records["updated"]),
        "source": records["source"],
        "balance": pd.to_numeric(records["balance"], errors="coerce").astype(float),
        "active": (records["active"] == "yes").astype(bool),
    }).reset_index(drop=True)
    # The better source comes last among records of one time, and of those that are still equal the later row.
    standing = typed["source"].map({source: -place for place, source in enumerate(sources)})
    ordered = typed.assign(standing=standing).sort_values(["customer", "updated", "standing"], kind="stable")
    latest = ordered.drop_duplicates("customer", keep="last")
    return latest.drop(columns="standing").reset_index(drop=True).astype({"customer": int})
