//! The chain over the journal: blocks of seals, and its end.
//!
//! Blocks follow each other without a gap as long as the journal has none. Whoever adds a block or
//! erases content holds the one row at the end of the chain.

use crate::{JsonText, Row, StoreError, Tx};

/// Bytes of salt for each row.
pub const SALT_LEN: usize = 16;

const HEAD: &str = "select seq, seal from seal_head";
const LOCK_HEAD: &str = "select seq, seal from seal_head for update";
const MOVE_HEAD: &str = "update seal_head set seq = $1, seal = $2";
const INSERT: &str = "insert into journal_seal (first_seq, last_seq, salts, digests, seals) \
     values ($1, $2, $3, $4, $5)";
const NEXT: &str = "select first_seq, last_seq, salts, digests, seals from journal_seal \
     where first_seq >= $1 order by first_seq limit 1";
const HOLDING: &str = "select first_seq, last_seq, salts, digests, seals from journal_seal \
     where first_seq <= $1 and last_seq >= $1";
const SAVE_SALTS: &str = "update journal_seal set salts = $2 where first_seq = $1";
const ERASURES: &str =
    "select after from journal where command = 'person.erase' and kind = 'erased'";

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// The last row that is sealed.
    pub seq: i64,
    /// The seal over it and all before it.
    pub seal: Vec<u8>,
}

/// The seals of consecutive rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub first: i64,
    pub last: i64,
    /// [`SALT_LEN`] bytes a row; zeroes if its content was erased.
    pub salts: Vec<u8>,
    /// 32 bytes a row: the salted digest of its content.
    pub digests: Vec<u8>,
    /// 32 bytes a row: the chain up to it.
    pub seals: Vec<u8>,
}

/// Reads the end of the chain.
pub fn head(tx: &mut Tx<'_>) -> Result<Head, StoreError> {
    tx.query_one(HEAD, &[], read_head)
}

/// Reads the end of the chain and keeps others from sealing and erasing.
pub fn lock_head(tx: &mut Tx<'_>) -> Result<Head, StoreError> {
    tx.query_one(LOCK_HEAD, &[], read_head)
}

fn read_head(row: &Row<'_>) -> Result<Head, StoreError> {
    Ok(Head { seq: row.get(0)?, seal: row.get(1)? })
}

/// Adds a block at the end of the chain.
pub fn append(tx: &mut Tx<'_>, block: &Block, head: &Head) -> Result<(), StoreError> {
    let values = [
        block.first.into(),
        block.last.into(),
        block.salts.as_slice().into(),
        block.digests.as_slice().into(),
        block.seals.as_slice().into(),
    ];
    tx.execute(INSERT, &values)?;
    tx.execute(MOVE_HEAD, &[head.seq.into(), head.seal.as_slice().into()])?;
    Ok(())
}

/// The first block that begins at `seq` or behind it.
pub fn next(tx: &mut Tx<'_>, seq: i64) -> Result<Option<Block>, StoreError> {
    tx.query_opt(NEXT, &[seq.into()], read)
}

/// Forgets the salts of these rows, in order, and gives those that are sealed: without its salt
/// nothing can be guessed from a digest.
pub fn forget(tx: &mut Tx<'_>, seqs: &[i64]) -> Result<Vec<i64>, StoreError> {
    let mut sealed = Vec::new();
    let mut current: Option<Block> = None;
    for seq in seqs {
        if current.as_ref().is_none_or(|block| block.last < *seq) {
            if let Some(block) = current.take() {
                save_salts(tx, &block)?;
            }
            current = tx.query_opt(HOLDING, &[(*seq).into()], read)?;
        }
        let Some(block) = &mut current else { continue };
        let salt = usize::try_from(seq - block.first)
            .ok()
            .and_then(|place| block.salts.chunks_exact_mut(SALT_LEN).nth(place));
        if let Some(salt) = salt {
            salt.fill(0);
            sealed.push(*seq);
        }
    }
    if let Some(block) = &current {
        save_salts(tx, block)?;
    }
    Ok(sealed)
}

fn save_salts(tx: &mut Tx<'_>, block: &Block) -> Result<(), StoreError> {
    tx.execute(SAVE_SALTS, &[block.first.into(), block.salts.as_slice().into()])?;
    Ok(())
}

/// What erasures say of themselves.
pub fn erasures(tx: &mut Tx<'_>) -> Result<Vec<JsonText>, StoreError> {
    let found = tx.query_map(ERASURES, &[], |row| row.get::<Option<JsonText>>(0))?;
    Ok(found.into_iter().flatten().collect())
}

fn read(row: &Row<'_>) -> Result<Block, StoreError> {
    Ok(Block {
        first: row.get(0)?,
        last: row.get(1)?,
        salts: row.get(2)?,
        digests: row.get(3)?,
        seals: row.get(4)?,
    })
}
