//! Backups and the audit chain on the wire.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// The schema name of a check of the chain.
pub const AUDIT_SCHEMA: &str = "planify.audit/v1";
/// The schema name of a backup.
pub const BACKUP_SCHEMA: &str = "planify.backup/v1";
/// The schema name of a check of the installation.
pub const CHECK_SCHEMA: &str = "planify.check/v1";
/// The schema name of a database that was restored.
pub const RESTORE_SCHEMA: &str = "planify.restore/v1";
/// The media type of a backup: a line of JSON, the manifest, and behind it the database.
pub const BACKUP_MEDIA: &str = "application/vnd.planify.backup";

/// What a check of the chain over the journal found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Audit {
    /// Whether every row is as it was sealed.
    pub holds: bool,
    /// Rows that are as they were sealed.
    pub sealed: i64,
    /// Rows among them whose content was erased with a person.
    pub erased: i64,
    /// Rows that are not sealed yet.
    pub unsealed: i64,
    /// The end of the chain as `SEQ:SEAL`, to be kept elsewhere and held against a later check.
    pub anchor: String,
    /// The first row that is not as it was sealed.
    pub broken_seq: Option<i64>,
    /// What is wrong with it.
    pub problem: Option<String>,
}

/// How to check the chain.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AuditParams {
    /// The `anchor` of an earlier check; the row's seal must still be that one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
}

/// What a check of the installation found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct InstallationCheck {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// Each check.
    pub checks: Vec<OneCheck>,
}

/// One check of the installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OneCheck {
    /// `files`, `integrity`, `references`, `schema`, `tallies`, `journal` or `chain`.
    pub name: String,
    /// `ok`, `failed` or `skipped`.
    pub verdict: String,
    /// What was found; of a failed one what is wrong, at most 20 things a kind.
    pub found: Vec<String>,
}

/// What a backup is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Manifest {
    /// The version of this form.
    pub format: u32,
    /// The program that made the backup.
    pub program: String,
    /// The newest step of the schema.
    pub schema: i64,
    /// When the backup was made.
    pub made_at: String,
    /// The size of the database in bytes.
    pub bytes: u64,
    /// The SHA-256 of the database, in hexadecimal digits.
    pub sha256: String,
}
