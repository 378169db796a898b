//! Patterns of the rows that an accept adds, table by table.

use anyhow::Context as _;
use planify_core::id::encode;
use uuid::Uuid;

/// A table that an accept adds a row to.
pub(super) struct Table {
    pub(super) name: &'static str,
    /// Which of its rows is the pattern.
    pub(super) which: &'static str,
    /// Columns that the database fills.
    filled: &'static [&'static str],
    /// Columns that differ from accept to accept.
    own: &'static [(&'static str, Fill)],
}

/// What a column is filled with.
#[derive(Debug, Clone, Copy)]
enum Fill {
    Guest,
    Op,
    Notice,
    NoticeKey,
    JobKey,
    Route,
    Key,
}

/// The tables, in the order in which they are written.
pub(super) const TABLES: [Table; 5] = [
    Table {
        name: "answer",
        which: "true",
        filled: &[],
        own: &[("guest_id", Fill::Guest), ("notice_id", Fill::Notice)],
    },
    Table {
        name: "journal",
        which: "command = 'rsvp.set'",
        filled: &["seq", "row_id", "txid"],
        own: &[("op", Fill::Op), ("subject", Fill::Guest)],
    },
    Table {
        name: "notice",
        which: "kind = 'answered'",
        filled: &[],
        own: &[
            ("notice_id", Fill::Notice),
            ("guest_id", Fill::Guest),
            ("unique_key", Fill::NoticeKey),
        ],
    },
    Table {
        name: "job",
        which: "kind = 'notice.send'",
        filled: &[],
        own: &[("key", Fill::JobKey)],
    },
    Table {
        name: "idempotency",
        which: "route like 'POST %/answer %'",
        filled: &["id"],
        own: &[("route", Fill::Route), ("key", Fill::Key)],
    },
];

/// A value in the form that an engine takes.
pub(super) trait Cell: Clone {
    fn uuid(id: Uuid) -> Self;
    fn text(text: &str) -> Self;
    /// Reads a text back.
    fn as_text(&self) -> Option<&str>;
}

/// A row to be written again and again.
pub(super) struct Pattern<C> {
    columns: Vec<String>,
    cells: Vec<C>,
    own: Vec<(usize, Fill)>,
}

impl<C: Cell> Pattern<C> {
    /// Makes a pattern of a row.
    pub(super) fn new(table: &Table, row: Vec<(String, C)>) -> anyhow::Result<Self> {
        let row = row.into_iter().filter(|(name, _)| !table.filled.contains(&name.as_str()));
        let (columns, cells): (Vec<String>, Vec<C>) = row.unzip();
        let own = table.own.iter().map(|(name, fill)| {
            let place = columns.iter().position(|column| column == name);
            Ok((place.with_context(|| format!("no column `{}.{name}`", table.name))?, *fill))
        });
        let own = own.collect::<anyhow::Result<_>>()?;
        Ok(Self { columns, cells, own })
    }

    /// Writes the statement that adds the row; `mark` is the sign of a parameter.
    pub(super) fn insert(&self, table: &Table, mark: char) -> String {
        let marks: Vec<String> =
            (1..=self.columns.len()).map(|number| format!("{mark}{number}")).collect();
        format!(
            "insert into {} ({}) values ({})",
            table.name,
            self.columns.join(", "),
            marks.join(", ")
        )
    }

    /// Gives the row of one accept.
    pub(super) fn fill(&mut self, accept: &Accept) -> &[C] {
        for (place, fill) in &self.own {
            if let Some(cell) = self.cells.get_mut(*place) {
                *cell = accept.cell(*fill);
            }
        }
        &self.cells
    }

    /// Gives the value of a column.
    pub(super) fn cell(&self, name: &str) -> anyhow::Result<C> {
        let place = self.columns.iter().position(|column| column == name);
        let cell = place.and_then(|place| self.cells.get(place));
        cell.cloned().with_context(|| format!("no column `{name}`"))
    }
}

/// The ids and texts of one accept.
pub(super) struct Accept {
    guest: Uuid,
    op: Uuid,
    notice: Uuid,
    notice_key: String,
    job_key: String,
    route: String,
    key: String,
}

impl Accept {
    /// Makes them for a guest; `route` is the method and the path, without its hash.
    pub(super) fn of(guest: Uuid, route: &str) -> Self {
        let (op, notice) = (Uuid::now_v7(), Uuid::now_v7());
        Self {
            guest,
            op,
            notice,
            notice_key: format!("{}:answered:{}", encode(op), encode(guest)),
            job_key: encode(notice),
            // As wide as the hash of a path in base 64.
            route: format!("{route}{}{:.17}", encode(guest), encode(op)),
            key: Uuid::now_v7().to_string(),
        }
    }

    fn cell<C: Cell>(&self, fill: Fill) -> C {
        match fill {
            Fill::Guest => C::uuid(self.guest),
            Fill::Op => C::uuid(self.op),
            Fill::Notice => C::uuid(self.notice),
            Fill::NoticeKey => C::text(&self.notice_key),
            Fill::JobKey => C::text(&self.job_key),
            Fill::Route => C::text(&self.route),
            Fill::Key => C::text(&self.key),
        }
    }
}

/// Gives a route without the hash at its end.
pub(super) fn route_to_guest<C: Cell>(idempotency: &Pattern<C>) -> anyhow::Result<String> {
    let route = idempotency.cell("route")?;
    let (before, _) =
        route.as_text().and_then(|text| text.rsplit_once(' ')).context("no hash in a route")?;
    Ok(format!("{before} "))
}
