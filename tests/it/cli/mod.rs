//! The command line as scripts use it: starting the daemon, exit codes, output.

mod output;
mod refusals;
mod start;
