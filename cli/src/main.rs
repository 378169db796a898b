//! The program `planify`: hands its arguments to the library and returns the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    planify::run(std::env::args_os().collect())
}
