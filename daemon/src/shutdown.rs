//! The one signal that ends things: running, draining, now.
//!
//! It only ever moves forward; whoever waits for a stage that has passed goes on at once.

use tokio::sync::watch;

/// How far the end is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Requests are taken.
    Running,
    /// Nothing new is taken, what is open is finished.
    Draining,
    /// Everything stops where it is.
    Now,
}

/// The side that ends things.
#[derive(Debug, Clone)]
pub struct ShutdownHandle(watch::Sender<Stage>);

/// The side that waits for the end; cheap to clone.
#[derive(Debug, Clone)]
pub struct Shutdown(watch::Receiver<Stage>);

/// Makes both sides.
pub fn channel() -> (ShutdownHandle, Shutdown) {
    let (sender, receiver) = watch::channel(Stage::Running);
    (ShutdownHandle(sender), Shutdown(receiver))
}

impl ShutdownHandle {
    /// Begins to drain; the second call ends everything at once.
    pub fn advance(&self) {
        self.0.send_modify(|stage| {
            *stage = if *stage == Stage::Running { Stage::Draining } else { Stage::Now };
        });
    }

    /// Begins to drain, if that has not begun.
    pub fn drain(&self) {
        self.raise(Stage::Draining);
    }

    /// Ends everything at once.
    pub fn stop(&self) {
        self.raise(Stage::Now);
    }

    fn raise(&self, to: Stage) {
        self.0.send_if_modified(|stage| {
            let is_later = to > *stage;
            *stage = to.max(*stage);
            is_later
        });
    }
}

impl Shutdown {
    /// Tells the stage.
    pub fn stage(&self) -> Stage {
        *self.0.borrow()
    }

    /// Tells whether nothing new should begin.
    pub fn is_draining(&self) -> bool {
        self.stage() > Stage::Running
    }

    /// Waits until draining begins.
    pub async fn draining(&self) {
        self.reached(Stage::Draining).await;
    }

    /// Waits until everything must stop.
    pub async fn now(&self) {
        self.reached(Stage::Now).await;
    }

    async fn reached(&self, stage: Stage) {
        let mut receiver = self.0.clone();
        // A handle that is gone can never advance; its owner has ended, so the wait ends too.
        let _ = receiver.wait_for(|current| *current >= stage).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_second_signal_ends_at_once() {
        let (handle, shutdown) = channel();
        assert!(!shutdown.is_draining());
        handle.advance();
        shutdown.draining().await;
        assert_eq!(shutdown.stage(), Stage::Draining);
        handle.drain();
        assert_eq!(shutdown.stage(), Stage::Draining);
        handle.advance();
        shutdown.now().await;
        handle.drain();
        assert_eq!(shutdown.stage(), Stage::Now);
    }
}
