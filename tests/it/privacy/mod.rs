//! Privacy and audit as an operator sees them: files searched byte by byte, backups, the chain.

mod backup;
mod erase;
mod restore;
