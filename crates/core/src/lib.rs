//! The domain of Planify as plain values and pure functions.
//!
//! Nothing here knows a clock, randomness, files, environment, sockets, SQL, JSON or async.

pub mod actor;
pub mod agenda;
pub mod answer;
pub mod blackout;
pub mod checkin;
pub mod event;
pub mod filter;
pub mod geo;
pub mod guest;
pub mod hours;
pub mod house;
pub mod id;
pub mod interval;
pub mod invite;
pub mod join_request;
pub mod member;
pub mod merge;
pub mod money;
pub mod notice;
pub mod org;
pub mod password;
pub mod patch;
pub mod payment;
pub mod permission;
pub mod person;
pub mod policy;
pub mod price;
pub mod question;
pub mod quota;
pub mod recurrence;
pub mod reference;
pub mod registration;
pub mod resource;
pub mod retry;
pub mod rule;
pub mod schedule;
pub mod series;
pub mod slot;
pub mod tax;
pub mod text;
pub mod user;
pub mod venue;
pub mod when;
pub mod words;
