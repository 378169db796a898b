//! The feed of changes: every reader sees every row once and in order, however writers commit and connections break.

mod http;
mod replicas;
