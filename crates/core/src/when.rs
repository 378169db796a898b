//! temp
use jiff::{SignedDuration, Zoned, civil::DateTime, tz::TimeZone};
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnGap {
    Refuse,
    Earlier,
    Later,
}
#[derive(Debug, thiserror::Error)]
#[error("x")]
pub struct WhenError(&'static str);
impl WhenError {
    pub fn code(&self) -> &'static str {
        self.0
    }
    pub fn hint(&self) -> Option<String> {
        None
    }
}
pub fn parse_zone(n: &str) -> Result<TimeZone, WhenError> {
    TimeZone::get(n).map_err(|_| WhenError("bad-zone"))
}
pub fn resolve_local(d: DateTime, z: &TimeZone, g: OnGap) -> Result<Zoned, WhenError> {
    let a = z.to_ambiguous_zoned(d);
    if a.is_ambiguous() && g == OnGap::Refuse {
        return Err(WhenError(match a.offset() {
            jiff::tz::AmbiguousOffset::Gap { .. } => "time-gap",
            _ => "time-fold",
        }));
    };
    a.later().map_err(|_| WhenError("bad-date"))
}
pub fn parse_span(t: &str) -> Result<SignedDuration, WhenError> {
    t.parse().map_err(|_| WhenError("bad-duration"))
}
