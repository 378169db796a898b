//! The check of the installation over HTTP: files, database, seats, journal and chain.

use axum::extract::State;
use axum::response::Response;
use planify_api::admin::{InstallationCheck, OneCheck};
use planify_api::envelope::One;
use planify_api::paths;
use planify_engine::audit::{self, Check};
use planify_engine::checks::{self, Finding};
use planify_store::{Engine, Examined, Store, Tx};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::command::Shown;
use super::error::ApiError;
use super::extract::Caller;
use super::reply;
use crate::app::App;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(check_installation))
}

impl Shown for InstallationCheck {}

/// Checks whether what the installation keeps agrees with itself.
#[utoipa::path(get, path = paths::CHECK, tag = "admin",
    responses((status = 200, description = "What each check found", body = One<InstallationCheck>)))]
async fn check_installation(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    app.store.read(move |tx| checks::permit_check(tx, &caller.actor)).await?;
    let mut found = vec![files(&app)];
    found.extend(database(app.store.clone()).await?);
    let newest = Store::newest_schema();
    let look = move |tx: &mut Tx<'_>| checks::look(tx, &caller.actor, newest);
    found.extend(app.store.read(look).await?.into_iter().map(show));
    let mut chain = Check::new(None);
    while !chain.is_over {
        let verify = move |tx: &mut Tx<'_>| audit::verify(tx, &caller.actor, chain.clone());
        chain = app.store.read(verify).await?;
    }
    found.push(show(checks::chain(&chain)));
    let ok = found.iter().all(|check| check.verdict != FAILED);
    reply::one(InstallationCheck { ok, checks: found })
}

const OK: &str = "ok";
const FAILED: &str = "failed";
const SKIPPED: &str = "skipped";

fn show(finding: Finding) -> OneCheck {
    one(finding.check, &finding.seen, finding.wrong)
}

fn one(name: &str, seen: &str, wrong: Vec<String>) -> OneCheck {
    let verdict = if wrong.is_empty() { OK } else { FAILED };
    let found = if wrong.is_empty() { vec![seen.to_owned()] } else { wrong };
    OneCheck { name: name.to_owned(), verdict: verdict.to_owned(), found }
}

fn skipped(name: &str, why: &str) -> OneCheck {
    let (verdict, found) = (SKIPPED.to_owned(), vec![why.to_owned()]);
    OneCheck { name: name.to_owned(), verdict, found }
}

/// The files that a restart needs are where they were.
fn files(app: &App) -> OneCheck {
    let needed = app.store.path().into_iter().chain([app.config.secret_file.clone()]);
    let wrong = needed
        .filter(|path| !path.is_file())
        .map(|path| format!("`{}` is missing", path.display()))
        .collect();
    one("files", "database and key are there", wrong)
}

/// Pages, indexes and references of the database file.
async fn database(store: Store) -> Result<[OneCheck; 2], ApiError> {
    if !store.is_file() {
        let why = match store.engine() {
            Engine::Postgres => "Postgres checks its pages and references itself",
            Engine::Sqlite => "the database is in memory",
        };
        return Ok([skipped("integrity", why), skipped("references", why)]);
    }
    let examined = tokio::task::spawn_blocking(move || store.examine()).await;
    let examined = examined.map_err(|error| ApiError::hidden(&error))?;
    Ok(match examined {
        Ok(Examined { integrity, references }) => [
            one("integrity", "pages and indexes are whole", integrity),
            one("references", "every row refers to one that is there", references),
        ],
        Err(error) => {
            tracing::error!(%error, "the database could not be examined");
            let wrong = vec!["the database file cannot be read; the log says more".to_owned()];
            [one("integrity", "", wrong), skipped("references", "the file cannot be read")]
        }
    })
}
