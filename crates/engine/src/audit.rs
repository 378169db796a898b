//! The audit chain: seals over the journal, made by one daemon and checked on demand.
//!
//! A row's seal is the SHA-256 of the seal before it, of what the row says about itself, and of a
//! salted digest of its content. The content can be erased with its salt and the chain still
//! holds; any other change of a sealed row is found, and so is a row that is gone or was moved.

use std::time::Duration;

use aws_lc_rs::digest::{Context, SHA256};
use aws_lc_rs::rand;
use planify_core::actor::Actor;
use planify_core::permission::{Action, permit};
use planify_core::rule::Refusal;
use planify_store::journal::{self, JournalRow};
use planify_store::seals::{self, Block, Head, SALT_LEN};
use planify_store::{StoreError, Tx, leases};
use serde_json::Value;
use uuid::Uuid;

use crate::duties::Duty;
use crate::{EngineError, orgs};

/// The most rows of one block.
pub const BLOCK_ROWS: u64 = 1000;
/// How long a daemon is the sealer without saying so again.
const SEALER_LEASE: Duration = Duration::from_secs(30);
/// Bytes of a digest and of a seal.
const HASH_LEN: usize = 32;
/// What a salt becomes when the content of its row is erased.
const NO_SALT: [u8; SALT_LEN] = [0; SALT_LEN];

type Hash = [u8; HASH_LEN];

/// Seals rows that are numbered and not sealed yet, at most one block, if this daemon is the sealer.
pub fn seal(tx: &mut Tx<'_>, holder: Uuid) -> Result<Duty, EngineError> {
    if leases::acquire(tx, "sealer", holder, SEALER_LEASE)?.is_none() {
        return Ok(Duty::Elsewhere);
    }
    let head = seals::lock_head(tx)?;
    let mut rows = journal::after(tx, head.seq, rows_max())?;
    // A block covers rows without a gap; a gap stays visible between two blocks.
    let begin = rows.first().map_or(0, |row| row.seq);
    let whole = (begin..).zip(&rows).take_while(|(seq, row)| row.seq == *seq).count();
    rows.truncate(whole);
    let Some(last) = rows.last().map(|row| row.seq) else { return Ok(Duty::Done(0)) };
    let (block, seal) = sealed(&rows, (begin, last), &head)?;
    seals::append(tx, &block, &Head { seq: last, seal })?;
    Ok(Duty::Done(u64::try_from(rows.len()).unwrap_or(u64::MAX)))
}

fn rows_max() -> i64 {
    i64::try_from(BLOCK_ROWS).unwrap_or(i64::MAX)
}

fn sealed(
    rows: &[JournalRow],
    (first, last): (i64, i64),
    head: &Head,
) -> Result<(Block, Vec<u8>), EngineError> {
    let mut salts = vec![0; rows.len() * SALT_LEN];
    rand::fill(&mut salts)
        .map_err(|_| StoreError::Unavailable("the system gives no randomness".to_owned()))?;
    let mut block =
        Block { first, last, salts: Vec::new(), digests: Vec::new(), seals: Vec::new() };
    let mut seal = head.seal.clone();
    for (row, salt) in rows.iter().zip(salts.chunks_exact(SALT_LEN)) {
        let content = content_digest(salt, row);
        seal = seal_of(&seal, row, &content).to_vec();
        block.digests.extend_from_slice(&content);
        block.seals.extend_from_slice(&seal);
    }
    block.salts = salts;
    Ok((block, seal))
}

/// The salted digest of what a row says was and is.
fn content_digest(salt: &[u8], row: &JournalRow) -> Hash {
    let mut context = Context::new(&SHA256);
    context.update(salt);
    for content in [&row.before, &row.after] {
        match content {
            Some(text) => add(&mut context, text.0.as_bytes()),
            None => context.update(&u64::MAX.to_be_bytes()),
        }
    }
    finish(context)
}

/// The seal of a row behind the seal `before`.
fn seal_of(before: &[u8], row: &JournalRow, content: &[u8]) -> Hash {
    let mut context = Context::new(&SHA256);
    context.update(before);
    context.update(&row.seq.to_be_bytes());
    context.update(row.op.uuid().as_bytes());
    context.update(row.org.uuid().as_bytes());
    context.update(&row.at.as_microsecond().to_be_bytes());
    context.update(row.subject.as_bytes());
    context.update(&row.format.to_be_bytes());
    for text in [&row.actor, &row.command, &row.subject_kind, &row.kind] {
        add(&mut context, text.as_bytes());
    }
    context.update(content);
    finish(context)
}

/// Adds bytes with their length, so that no two lists of texts look alike.
fn add(context: &mut Context, bytes: &[u8]) {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    context.update(&length.to_be_bytes());
    context.update(bytes);
}

fn finish(context: Context) -> Hash {
    let mut hash = [0; HASH_LEN];
    hash.copy_from_slice(context.finish().as_ref());
    hash
}

/// The seal of one row, noted elsewhere, against which the chain is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The row.
    pub seq: i64,
    /// Its seal.
    pub seal: Vec<u8>,
}

impl Anchor {
    /// Reads `SEQ:SEAL`, as a check prints it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let refused = || {
            Refusal::invalid("anchor", format!("`{}` is not an anchor", text.escape_debug()))
                .hint("write `SEQ:SEAL` as an earlier `planify admin audit verify` printed it")
        };
        let (seq, seal) = text.trim().split_once(':').ok_or_else(refused)?;
        let seq = seq.parse().map_err(|_| refused())?;
        let seal = from_hex(seal).filter(|seal| seal.len() == HASH_LEN).ok_or_else(refused)?;
        Ok(Self { seq, seal })
    }
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|digit| digit.to_digit(16).and_then(|it| u8::try_from(it).ok())).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(
        digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, it| byte << 4 | it)).collect(),
    )
}

/// Writes bytes as hexadecimal digits.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first row that is not as it was sealed.
    pub seq: i64,
    /// What is wrong with it.
    pub problem: &'static str,
}

/// A check of the chain, block by block.
#[derive(Debug, Clone)]
pub struct Check {
    anchor: Option<Anchor>,
    next: i64,
    seal: Vec<u8>,
    erased: Vec<(i64, i64)>,
    /// Rows that were found as they were sealed.
    pub sealed: i64,
    /// Rows among them whose content was erased.
    pub blanked: i64,
    /// Rows behind the end of the chain.
    pub unsealed: i64,
    /// The first thing that does not hold.
    pub broken: Option<Break>,
    /// Whether there is nothing more to check.
    pub is_over: bool,
}

impl Check {
    /// Begins at the first row.
    pub fn new(anchor: Option<Anchor>) -> Self {
        Self {
            anchor,
            next: 1,
            seal: vec![0; HASH_LEN],
            erased: Vec::new(),
            sealed: 0,
            blanked: 0,
            unsealed: 0,
            broken: None,
            is_over: false,
        }
    }

    /// The end of the chain as far as it was checked, to be noted elsewhere.
    pub fn head(&self) -> Anchor {
        Anchor { seq: self.next - 1, seal: self.seal.clone() }
    }

    fn was_erased(&self, seq: i64) -> bool {
        self.erased.iter().any(|(first, last)| (*first..=*last).contains(&seq))
    }

    fn found(&mut self, seq: i64, problem: &'static str) {
        self.broken = Some(Break { seq, problem });
        self.is_over = true;
    }
}

/// Checks the next block; the caller goes on until it is over.
///
/// The journal is one for the whole installation, so its check is for those who run it.
pub fn verify(tx: &mut Tx<'_>, actor: &Actor, mut check: Check) -> Result<Check, EngineError> {
    permit(actor, Action::Operate, orgs::installation(tx)?)?;
    if check.next == 1 && journal::oldest(tx)?.is_some_and(|oldest| oldest < 1) {
        check.found(0, "the row was not there when the journal began");
        return Ok(check);
    }
    match seals::next(tx, check.next)? {
        Some(block) => verify_block(tx, &mut check, &block)?,
        None => verify_end(tx, &mut check)?,
    }
    Ok(check)
}

fn verify_block(tx: &mut Tx<'_>, check: &mut Check, block: &Block) -> Result<(), EngineError> {
    if block.first != check.next {
        check.found(check.next, "the row is gone");
        return Ok(());
    }
    check.unsealed = 0;
    let count = block.last - block.first + 1;
    let length = usize::try_from(count).unwrap_or(0);
    if count < 1
        || block.salts.len() != length * SALT_LEN
        || block.digests.len() != length * HASH_LEN
        || block.seals.len() != length * HASH_LEN
    {
        check.found(block.first, "the seals of the row were changed");
        return Ok(());
    }
    let rows = journal::after(tx, block.first - 1, count)?;
    let mut rows = rows.iter().peekable();
    let marks = block.salts.chunks_exact(SALT_LEN).zip(block.digests.chunks_exact(HASH_LEN));
    for ((salt, digest), seal) in marks.zip(block.seals.chunks_exact(HASH_LEN)) {
        let Some(row) = rows.next_if(|row| row.seq == check.next) else {
            check.found(check.next, "the row is gone");
            return Ok(());
        };
        if let Some(problem) = verify_row(tx, check, row, (salt, digest, seal))? {
            check.found(row.seq, problem);
            return Ok(());
        }
    }
    Ok(())
}

/// Checks one row against its marks; gives what is wrong with it.
fn verify_row(
    tx: &mut Tx<'_>,
    check: &mut Check,
    row: &JournalRow,
    (salt, digest, seal): (&[u8], &[u8], &[u8]),
) -> Result<Option<&'static str>, EngineError> {
    if salt == NO_SALT.as_slice() {
        if !check.was_erased(row.seq) {
            // Somebody may have been erased since the check began.
            check.erased = erased_rows(tx)?;
        }
        if !check.was_erased(row.seq) {
            return Ok(Some("the content was erased, and no erasure says so"));
        }
        check.blanked += 1;
    } else if content_digest(salt, row) != digest {
        return Ok(Some("the content was changed"));
    }
    if seal_of(&check.seal, row, digest) != seal {
        return Ok(Some("the row was changed or moved"));
    }
    let anchored = check.anchor.as_ref().filter(|anchor| anchor.seq == row.seq);
    if anchored.is_some_and(|anchor| anchor.seal != seal) {
        return Ok(Some("the seal is not the one that was noted"));
    }
    check.seal = seal.to_vec();
    check.next += 1;
    check.sealed += 1;
    Ok(None)
}

/// Checks what follows the last block.
fn verify_end(tx: &mut Tx<'_>, check: &mut Check) -> Result<(), EngineError> {
    let head = seals::head(tx)?;
    let end = check.next - 1 + check.unsealed;
    if check.unsealed == 0 && (head.seq != end || head.seal != check.seal) {
        check.found(head.seq.min(end) + 1, "the end of the chain was cut off");
        return Ok(());
    }
    let rows = journal::after(tx, end, rows_max())?;
    let whole = (end + 1..).zip(&rows).take_while(|(seq, row)| row.seq == *seq).count();
    let counted = i64::try_from(whole).unwrap_or(0);
    check.unsealed += counted;
    if whole < rows.len() || (rows.is_empty() && journal::head(tx)? > end) {
        check.found(end + counted + 1, "the row is gone");
        return Ok(());
    }
    check.is_over = rows.is_empty();
    let beyond = check.anchor.as_ref().filter(|anchor| anchor.seq >= check.next);
    if let (true, Some(anchor)) = (check.is_over, beyond) {
        let seq = anchor.seq;
        check.found(seq, "the row that was noted is not sealed");
    }
    Ok(())
}

/// The rows whose content was erased, as the erasures say.
fn erased_rows(tx: &mut Tx<'_>) -> Result<Vec<(i64, i64)>, EngineError> {
    let mut rows = Vec::new();
    for text in seals::erasures(tx)? {
        let fields: Value = serde_json::from_str(&text.0).unwrap_or_default();
        let ranges = fields.get("blanked").and_then(Value::as_str).unwrap_or_default();
        for range in ranges.split(',').filter(|range| !range.is_empty()) {
            let (from, to) = range.split_once('-').unwrap_or((range, range));
            if let (Ok(from), Ok(to)) = (from.parse::<i64>(), to.parse::<i64>()) {
                rows.push((from, to));
            }
        }
    }
    Ok(rows)
}

/// Writes row numbers, in order, as `3-5,9`.
pub(crate) fn ranges(seqs: &[i64]) -> String {
    let mut parts: Vec<(i64, i64)> = Vec::new();
    for seq in seqs {
        match parts.last_mut() {
            Some((_, last)) if *last + 1 == *seq => *last = *seq,
            _ => parts.push((*seq, *seq)),
        }
    }
    let parts: Vec<String> = parts
        .into_iter()
        .map(
            |(first, last)| {
                if first == last { first.to_string() } else { format!("{first}-{last}") }
            },
        )
        .collect();
    parts.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn row_numbers_are_written_as_ranges() {
        for (seqs, text) in
            [(&[][..], ""), (&[7], "7"), (&[3, 4, 5, 9], "3-5,9"), (&[1, 3, 4], "1,3-4")]
        {
            assert_eq!(ranges(seqs), text);
        }
    }

    #[test]
    fn an_anchor_is_read_as_it_is_printed() {
        let seal = vec![0xab; HASH_LEN];
        let text = format!("12:{}", to_hex(&seal));
        assert_eq!(Anchor::parse(&text), Ok(Anchor { seq: 12, seal }));
        for text in ["", "12", "12:ab", "x:00", "12:zz"] {
            assert!(Anchor::parse(text).is_err(), "{text}");
        }
    }
}
