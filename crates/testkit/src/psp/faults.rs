//! What can go wrong with a call.

/// What happens to one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 500 and nothing was done; the key can be used again.
    ErrorBefore,
    /// 500 although it was done. The key brings back the 500 for as long as it is remembered.
    ErrorAfter,
    /// The connection is cut before anything is done.
    CutBefore,
    /// The connection is cut although it was done. The key brings back what was done.
    CutAfter,
    /// It is done, and the answer is kept back until the test lets it go.
    Hold,
    /// It is kept back until the test lets it go, and done then.
    HoldBefore,
    /// It is kept back until the test lets it go, and never done.
    Lose,
    /// It is done, and the answer is no JSON.
    Garbage,
    /// It is done, and the answer ends in the middle.
    Short,
    /// 429, to be tried again after this many seconds.
    TooMany(u32),
    /// 409: another call with the same key is said to be worked on.
    InUse,
}
