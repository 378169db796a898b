//! Migrations: numbered steps that bring a database to the schema of this program.
//!
//! Each step runs in a transaction of its own under a lock, and its file states with
//! `-- min_program: X.Y.Z` the oldest program that may use the schema after it. A newer schema
//! is accepted as long as this program is not older than that.

use crate::OpenError;

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
}

/// The steps for both engines, under the same names.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migrations {
    pub(crate) sqlite: &'static [Migration],
    pub(crate) postgres: &'static [Migration],
    /// The version of the program that brings them.
    pub(crate) program: &'static str,
}

macro_rules! migrations {
    ($($version:literal $name:literal),* $(,)?) => {
        Migrations {
            sqlite: &[$(Migration {
                version: $version,
                name: $name,
                sql: include_str!(concat!("../migrations/sqlite/", $name, ".sql")),
            }),*],
            postgres: &[$(Migration {
                version: $version,
                name: $name,
                sql: include_str!(concat!("../migrations/postgres/", $name, ".sql")),
            }),*],
            program: env!("CARGO_PKG_VERSION"),
        }
    };
}

/// All steps of the product, oldest first.
pub(crate) const ALL: Migrations = migrations! {
    1 "0001_engine",
    2 "0002_foundation",
    3 "0003_privacy",
    4 "0004_accounts",
    5 "0005_orgs",
    6 "0006_agenda",
    7 "0007_checkin",
    8 "0008_series",
    9 "0009_quotas",
    10 "0010_releases",
    11 "0011_registration",
    12 "0012_questions",
    13 "0013_venues",
    14 "0014_house_rules",
    15 "0015_blackouts",
    16 "0016_rates",
    17 "0017_promos",
    18 "0018_bookings",
    19 "0019_booking_terms",
    20 "0020_places",
    21 "0021_track_venues",
    22 "0022_booking_lists",
    23 "0023_payments",
    24 "0024_waiting",
    25 "0025_blocks_at",
    26 "0026_rests",
    27 "0027_booking_notices",
};

/// The table in which the runner keeps what it did.
pub(crate) const CREATE_SQLITE: &str = "create table if not exists schema_version (
    version integer primary key, name text not null, applied_at integer not null,
    min_program text not null) strict";
pub(crate) const CREATE_POSTGRES: &str = "create table if not exists schema_version (
    version bigint primary key, name text not null, applied_at timestamptz not null default now(),
    min_program text not null)";

impl Migration {
    /// Reads the oldest program that may use the schema after this step.
    pub(crate) fn min_program(&self) -> &'static str {
        self.sql
            .lines()
            .find_map(|line| line.strip_prefix("-- min_program:"))
            .map_or("0.0.0", str::trim)
    }
}

/// A step that the database has had.
#[derive(Debug, Clone)]
pub(crate) struct Applied {
    pub(crate) version: i64,
    pub(crate) min_program: String,
}

impl Migrations {
    /// Gives the steps that a database lacks, or refuses a schema that needs a newer program.
    pub(crate) fn missing(
        &self,
        steps: &'static [Migration],
        applied: &[Applied],
    ) -> Result<Vec<Migration>, OpenError> {
        let is = triple(self.program);
        let newest = applied.iter().max_by_key(|step| triple(&step.min_program));
        if let Some(step) = newest.filter(|step| triple(&step.min_program) > is) {
            return Err(OpenError::ProgramTooOld {
                needs: step.min_program.clone(),
                is: self.program.to_owned(),
            });
        }
        let had = |version| applied.iter().any(|step| step.version == version);
        Ok(steps.iter().filter(|step| !had(step.version)).copied().collect())
    }
}

fn triple(version: &str) -> [u64; 3] {
    let mut parts = version.split('.').map(|part| {
        let digits = part.find(|c: char| !c.is_ascii_digit()).map_or(part, |at| &part[..at]);
        digits.parse().unwrap_or(0)
    });
    std::array::from_fn(|_| parts.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_states_its_program_and_has_its_number_in_its_name() {
        for (sqlite, postgres) in ALL.sqlite.iter().zip(ALL.postgres) {
            assert!(sqlite.name.starts_with(&format!("{:04}_", sqlite.version)), "{}", sqlite.name);
            assert_ne!(sqlite.min_program(), "0.0.0", "{}", sqlite.name);
            assert_eq!(sqlite.min_program(), postgres.min_program(), "{}", sqlite.name);
        }
    }

    #[test]
    fn no_check_makes_sqlite_build_a_tree_of_a_list_for_each_row() {
        for step in ALL.sqlite {
            let lists = step.sql.lines().filter(|line| {
                !line.trim_start().starts_with("--")
                    && line.contains("check")
                    && line.contains(" in (")
            });
            assert_eq!(lists.collect::<Vec<_>>(), Vec::<&str>::new(), "{}", step.name);
        }
    }

    #[test]
    fn versions_are_compared_by_number() {
        assert!(triple("0.10.0") > triple("0.9.9"));
        assert!(triple("1.0.0-rc1") == triple("1.0.0"));
    }
}
