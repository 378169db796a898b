//! The installation over HTTP: backups, and the check of the chain over the journal.

use std::path::PathBuf;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use futures_util::{StreamExt as _, stream};
use http::{HeaderValue, header};
use planify_api::admin::{Audit, AuditParams, BACKUP_MEDIA, Manifest};
use planify_api::convert::instant;
use planify_api::envelope::One;
use planify_api::paths;
use planify_engine::audit::{self, Anchor, Check, to_hex};
use planify_engine::status;
use planify_store::{Engine, Tx};
use tokio::io::AsyncReadExt as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use super::command::Shown;
use super::error::ApiError;
use super::extract::{Caller, Query};
use super::reply;
use crate::app::App;

/// How much of a backup is read at a time.
const PIECE: usize = 1 << 16;

pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(verify_audit)).routes(routes!(get_backup))
}

impl Shown for Audit {}

/// Checks the chain over the journal of the whole installation.
#[utoipa::path(get, path = paths::AUDIT, tag = "admin", params(AuditParams),
    responses((status = 200, description = "What the check found", body = One<Audit>)))]
async fn verify_audit(
    State(app): State<App>,
    caller: Caller,
    Query(params): Query<AuditParams>,
) -> Result<Response, ApiError> {
    let anchor = params.anchor.as_deref().map(Anchor::parse).transpose()?;
    let mut check = Check::new(anchor);
    while !check.is_over {
        let verify = move |tx: &mut Tx<'_>| audit::verify(tx, &caller.actor, check.clone());
        check = app.store.read(verify).await?;
    }
    let end = check.head();
    reply::one(Audit {
        holds: check.broken.is_none(),
        sealed: check.sealed,
        erased: check.blanked,
        unsealed: check.unsealed,
        anchor: format!("{}:{}", end.seq, to_hex(&end.seal)),
        broken_seq: check.broken.as_ref().map(|broken| broken.seq),
        problem: check.broken.map(|broken| broken.problem.to_owned()),
    })
}

/// Gives a copy of the database: a line of JSON, the manifest, and behind it the file.
#[utoipa::path(get, path = paths::BACKUP, tag = "admin",
    responses((status = 200, description = "The manifest, a line feed, and the database",
        body = String, content_type = BACKUP_MEDIA)))]
async fn get_backup(State(app): State<App>, caller: Caller) -> Result<Response, ApiError> {
    app.store.read(move |tx| status::permit_backup(tx, &caller.actor)).await?;
    if !app.store.is_file() {
        return Err(unsupported(app.store.engine()));
    }
    // Copying takes as long as it takes, so it is part of the answer's body.
    let body = stream::once(copy(app)).flat_map(|copied| match copied {
        Ok(copy) => stream::unfold(copy, next_piece).boxed(),
        Err(error) => stream::once(std::future::ready(Err(error))).boxed(),
    });
    let mut response = Response::new(Body::from_stream(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(BACKUP_MEDIA));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn unsupported(engine: Engine) -> ApiError {
    match engine {
        Engine::Postgres => {
            ApiError::new("unsupported", "a database on Postgres is not backed up here")
                .hint("use `pg_dump`, or the server's own backups")
        }
        Engine::Sqlite => ApiError::new("unsupported", "a database in memory is not backed up")
            .hint("configure `store.url` as `sqlite:PATH`"),
    }
}

/// A copy that is read while it has no name any more.
struct Copy {
    manifest: Option<Bytes>,
    file: tokio::fs::File,
}

/// Makes the copy in the state directory, and opens it.
async fn copy(app: App) -> std::io::Result<Copy> {
    let target = Draft(app.config.state_dir.join(format!(".backup-{}", Uuid::now_v7().simple())));
    let (store, made_at) = (app.store.clone(), instant(app.clock.now()));
    let work = tokio::task::spawn_blocking(move || {
        let backup = store.back_up(&target.0);
        let backup = backup.map(|backup| (backup, std::fs::File::open(&target.0)));
        (backup, target)
    });
    let (backup, target) = work.await.map_err(std::io::Error::other)?;
    let (Some(backup), file) = backup.map_err(cut)? else {
        return Err(std::io::Error::other("the store is not a file"));
    };
    let file = tokio::fs::File::from_std(file?);
    drop(target);
    let manifest = Manifest {
        format: 1,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        schema: backup.schema,
        made_at,
        bytes: backup.bytes,
        sha256: to_hex(&backup.sha256),
    };
    let mut line = serde_json::to_vec(&manifest)?;
    line.push(b'\n');
    Ok(Copy { manifest: Some(line.into()), file })
}

/// Ends an answer that has begun; the caller sees that it is incomplete.
fn cut(error: planify_store::OpenError) -> std::io::Error {
    tracing::error!(%error, "a backup failed");
    std::io::Error::other("the backup failed")
}

async fn next_piece(mut copy: Copy) -> Option<(std::io::Result<Bytes>, Copy)> {
    if let Some(manifest) = copy.manifest.take() {
        return Some((Ok(manifest), copy));
    }
    let mut piece = bytes::BytesMut::with_capacity(PIECE);
    match copy.file.read_buf(&mut piece).await {
        Ok(0) => None,
        Ok(_) => Some((Ok(piece.freeze()), copy)),
        Err(error) => Some((Err(error), copy)),
    }
}

/// A file that is removed on drop; whoever has opened it may read on.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        // There may be none, when the copy could not even begin.
        let _ = std::fs::remove_file(&self.0);
    }
}
