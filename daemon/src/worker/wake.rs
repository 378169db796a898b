//! How duties wait: for a change, for a time, or for the end.

use std::time::Duration;

use jiff::SignedDuration;
use tokio::sync::watch;

use crate::shutdown::Shutdown;

/// After a change a duty waits this long, so that a burst of commits wakes it once.
pub(super) const BURST: Duration = Duration::from_millis(50);
/// The longest that a duty rests without looking; what it waits for wakes it earlier.
const LONGEST: Duration = Duration::from_secs(60);

/// Waits; false if draining began.
pub(super) async fn rest(shutdown: &Shutdown, length: Duration) -> bool {
    tokio::select! {
        () = shutdown.draining() => false,
        () = tokio::time::sleep(length) => true,
    }
}

/// Waits until the store changes or `length` has passed; false if draining began.
pub(super) async fn change(
    shutdown: &Shutdown,
    changed: &mut watch::Receiver<u64>,
    length: Duration,
) -> bool {
    tokio::select! {
        () = shutdown.draining() => false,
        () = change_only(changed, length) => true,
    }
}

/// Waits until the store changes or `length` has passed.
pub(super) async fn change_only(changed: &mut watch::Receiver<u64>, length: Duration) {
    tokio::select! {
        () = tokio::time::sleep(length) => {}
        // A store that is closed does not change any more; the next look at it says so.
        _ = changed.changed() => tokio::time::sleep(BURST).await,
    }
}

/// How long to rest until work is due; none waits for a change.
pub(super) fn until(due: Option<SignedDuration>) -> Duration {
    due.and_then(|due| Duration::try_from(due).ok()).unwrap_or(LONGEST).clamp(BURST, LONGEST)
}
