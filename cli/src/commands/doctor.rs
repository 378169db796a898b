//! `planify doctor`: whether everything is in place.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;
use planify_api::status::Status;
use serde::Serialize;

use crate::build::{VERSION, build, version_of};
use crate::failure::{EXIT_NO, Failure};
use crate::output::{Column, Kind, View};
use crate::place::Place;
use crate::session::{Session, Target};
use crate::times;

/// How checks are shown.
const VIEW: View = View {
    schema: "planify.check/v1",
    name: "name",
    columns: &[
        Column::new("name", "CHECK", Kind::Name),
        Column::new("status", "STATUS", Kind::State),
        Column::new("detail", "DETAIL", Kind::Text),
        Column::new("hint", "HINT", Kind::Text),
    ],
};

/// How far the clocks of two machines may be apart.
const SKEW_SECONDS: i64 = 60;

/// Check that everything is in place
///
/// Exit code 1 means that something is wrong; a warning alone is no failure.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  planify doctor
  planify doctor --json")]
pub(crate) struct DoctorArgs {}

/// The outcome of one check.
#[derive(Debug, Serialize)]
struct Check {
    name: &'static str,
    status: Verdict,
    detail: String,
    hint: Option<String>,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Ok,
    Warning,
    Failed,
}

impl Check {
    fn ok(name: &'static str, detail: impl Into<String>) -> Self {
        Self { name, status: Verdict::Ok, detail: detail.into(), hint: None }
    }

    fn warning(name: &'static str, detail: impl Into<String>, hint: &str) -> Self {
        let hint = Some(hint.to_owned());
        Self { name, status: Verdict::Warning, detail: detail.into(), hint }
    }

    fn failed(name: &'static str, detail: impl Into<String>, hint: Option<String>) -> Self {
        Self { name, status: Verdict::Failed, detail: detail.into(), hint }
    }
}

pub(crate) async fn run(session: &Session) -> Result<(), Failure> {
    let mut checks = vec![zone(session)];
    checks.extend(permissions(session));
    match status(session).await {
        Ok(status) => checks.extend(daemon(&status, session)),
        Err(Failure::Told(report)) => {
            checks.push(Check::failed("daemon", report.message, report.hint));
        }
        Err(silent) => return Err(silent),
    }
    let mut lines = session.output.list(&VIEW);
    for check in &checks {
        lines.push(check)?;
    }
    lines.finish(None)?;
    if checks.iter().any(|check| check.status == Verdict::Failed) {
        return Err(Failure::Silent(EXIT_NO));
    }
    Ok(())
}

async fn status(session: &Session) -> Result<Status, Failure> {
    Ok(session.client().await?.status().await?)
}

fn daemon(status: &Status, session: &Session) -> Vec<Check> {
    vec![
        Check::ok("daemon", format!("process {}, {}", status.pid, address(session))),
        if version_of(&status.build) == VERSION {
            Check::ok("build", status.build.clone())
        } else {
            let detail = format!("the daemon is {}, this is {}", status.build, build());
            Check::warning("build", detail, "install the same version on both sides")
        },
        if status.store_ok {
            Check::ok("store", status.store_url.clone())
        } else {
            let detail = format!("`{}` does not answer", status.store_url);
            Check::failed("store", detail, Some("see `planify daemon logs`".to_owned()))
        },
        if status.mail_configured {
            Check::ok("mail", status.mail.clone())
        } else {
            let detail = format!("no mail server: mails are written to {}", status.mail);
            Check::warning("mail", detail, "set mail.url in planifyd.toml")
        },
        Check::ok("payments", status.payments.join(", ")),
        match &status.maps {
            Some(maps) => Check::ok("maps", maps.clone()),
            None => Check::ok("maps", "no provider: venues are placed by their coordinates"),
        },
        match &status.public_url {
            Some(url) => Check::ok("public_url", url.clone()),
            None => Check::warning(
                "public_url",
                "mails carry no link to answer with",
                "set public_url in planifyd.toml",
            ),
        },
        if status.jobs_dead == 0 {
            Check::ok("jobs", format!("{} waiting", status.jobs_pending))
        } else {
            let detail = format!("{} were given up", status.jobs_dead);
            Check::warning("jobs", detail, "see `planify notify list --state failed`")
        },
        clock(status, session.now),
    ]
}

fn address(session: &Session) -> String {
    match session.target() {
        Ok(Target::Named(endpoint)) => endpoint.to_string(),
        _ => Place::find(&session.environment)
            .map(|place| format!("unix:{}", place.socket().display()))
            .unwrap_or_default(),
    }
}

fn clock(status: &Status, now: Timestamp) -> Check {
    let Ok(there) = status.now.parse::<Timestamp>() else {
        return Check::failed("clock", format!("`{}` is no time", status.now), None);
    };
    let apart = there.as_second().saturating_sub(now.as_second()).abs();
    if apart <= SKEW_SECONDS {
        return Check::ok("clock", there.to_string());
    }
    let detail = format!("the daemon's clock is {apart} seconds away from this one");
    Check::warning("clock", detail, "set both clocks, or unset PLANIFY_NOW")
}

fn zone(session: &Session) -> Check {
    let name = times::zone_name(session.zone());
    if session.config.value("zone").is_some() || times::machine_zone().is_some() {
        return Check::ok("zone", name);
    }
    let detail = "the machine names no time zone, so times are read in UTC";
    Check::warning("zone", detail, "planify config set zone Europe/Ljubljana")
}

/// Files that hold secrets or decide where commands go must be closed to others.
fn permissions(session: &Session) -> Vec<Check> {
    let mut paths = vec![session.config.user_file.clone()];
    paths.extend(session.config.value("token_file").map(PathBuf::from));
    if let (Ok(Target::Own), Ok(place)) = (session.target(), Place::find(&session.environment)) {
        paths.push(place.directory().to_owned());
    }
    let open: Vec<String> =
        paths.iter().filter(|path| is_open(path)).map(|path| path.display().to_string()).collect();
    if open.is_empty() {
        return vec![Check::ok("permissions", "settings and data are closed to others")];
    }
    let hint = Some(format!("chmod go-rwx {}", open.join(" ")));
    vec![Check::failed("permissions", format!("others may use {}", open.join(", ")), hint)]
}

/// True if others may write a settings file, or read a secret or the data.
fn is_open(path: &Path) -> bool {
    let Ok(about) = std::fs::metadata(path) else { return false };
    let settings = path.extension().is_some_and(|extension| extension == "toml");
    let forbidden = if settings { 0o022 } else { 0o077 };
    about.mode() & forbidden != 0
}
