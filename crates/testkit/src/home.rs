//! A user's machine of a test's own: home, configuration, state, zone and clock, with the real program to type into.
//!
//! The program sees only the environment made here. A daemon that a command started is stopped when the test ends.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::folder::Folder;
use crate::mail::Mailbox;

/// An isolated home in which `planify` runs.
#[derive(Debug)]
pub struct Home {
    folder: Folder,
    variables: BTreeMap<String, OsString>,
}

impl Home {
    /// Makes an empty home in UTC.
    #[expect(clippy::new_without_default, reason = "it makes something outside the process")]
    pub fn new() -> Self {
        let folder = Folder::new();
        let path = |name: &str| folder.path().join(name).into_os_string();
        let mut variables: BTreeMap<String, OsString> = BTreeMap::from([
            ("HOME".to_owned(), path("home")),
            ("XDG_CONFIG_HOME".to_owned(), path("config")),
            ("XDG_STATE_HOME".to_owned(), path("xdg-state")),
            ("XDG_CACHE_HOME".to_owned(), path("cache")),
            ("XDG_RUNTIME_DIR".to_owned(), path("run")),
            ("PLANIFY_STATE_DIR".to_owned(), path("state")),
            ("TZ".to_owned(), "UTC".into()),
            ("LANG".to_owned(), "C.UTF-8".into()),
            ("NO_COLOR".to_owned(), "1".into()),
            ("COLUMNS".to_owned(), "120".into()),
        ]);
        // Needed to start programs at all, and to see why one failed.
        for name in ["PATH", "TMPDIR", "RUST_BACKTRACE", "SSL_CERT_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                variables.insert(name.to_owned(), value);
            }
        }
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"] {
            std::fs::create_dir_all(&variables[name]).unwrap();
        }
        Self { folder, variables }
    }

    /// Sets an environment variable for all later commands, and for a daemon that one of them starts.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.set(name, value);
        self
    }

    /// Sets an environment variable for all later commands.
    pub fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.variables.insert(name.to_owned(), value.into());
    }

    /// The whole environment of a command.
    pub fn variables(&self) -> &BTreeMap<String, OsString> {
        &self.variables
    }

    /// The folder that holds everything of this home.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the database, the socket and the log.
    pub fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    /// The mails of a daemon that has no mail server configured.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox::at(self.state().join("mail"))
    }

    /// Writes a file below the home and gives its path.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        self.folder.write(name, content).into_os_string().into_string().unwrap()
    }

    /// Runs `planify` with these arguments and an empty stdin.
    pub fn run<A: AsRef<str>>(&self, arguments: impl AsRef<[A]>) -> Ran {
        self.run_with_input(arguments, "")
    }

    /// Runs `planify` with these arguments and `input` on stdin.
    pub fn run_with_input<A: AsRef<str>>(
        &self,
        arguments: impl AsRef<[A]>,
        input: impl AsRef<[u8]>,
    ) -> Ran {
        let arguments: Vec<&str> = arguments.as_ref().iter().map(AsRef::as_ref).collect();
        let mut child = self
            .command()
            .args(&arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().expect("stdin is piped");
        let input = input.as_ref().to_owned();
        // A command that does not read its input closes the pipe, which is its right.
        let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        Ran {
            command: format!("planify {}", arguments.join(" ")),
            stdout: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
            exit: exit_code(output.status),
        }
    }

    /// The program with this home's environment, to be started by the test itself.
    pub fn command(&self) -> Command {
        let mut command = Command::new(program());
        command.env_clear().envs(&self.variables).current_dir(self.path());
        command
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if self.state().join("planifyd.sock").exists() {
            let stopped = self.command().args(["daemon", "stop"]).stdin(Stdio::null()).output();
            let well = stopped.as_ref().is_ok_and(|output| output.status.success());
            assert!(well || std::thread::panicking(), "the daemon does not stop: {stopped:?}");
        }
    }
}

/// What a command did.
#[derive(Debug)]
pub struct Ran {
    /// The command as typed.
    pub command: String,
    pub stdout: String,
    pub stderr: String,
    /// The exit code, or 128 plus the signal that ended it.
    pub exit: i32,
}

impl Ran {
    /// Insists on success.
    #[track_caller]
    pub fn ok(self) -> Self {
        self.exits(0)
    }

    /// Insists on an exit code.
    #[track_caller]
    pub fn exits(self, code: i32) -> Self {
        assert_eq!(self.exit, code, "`{}`\n{}{}", self.command, self.stdout, self.stderr);
        self
    }

    /// What was printed, as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        match serde_json::from_str(&self.stdout) {
            Ok(value) => value,
            Err(error) => panic!("`{}`: {error}\n{}{}", self.command, self.stdout, self.stderr),
        }
    }

    /// The field `data` of what was printed.
    #[track_caller]
    pub fn data(&self) -> Value {
        self.json()["data"].take()
    }

    /// The error object on stderr, as `--json` promises it.
    #[track_caller]
    pub fn error(&self) -> Value {
        match serde_json::from_str::<Value>(&self.stderr) {
            Ok(mut value) => value["error"].take(),
            Err(error) => panic!("`{}`: {error}\n{}{}", self.command, self.stdout, self.stderr),
        }
    }
}

fn exit_code(status: std::process::ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt as _;
    status
        .code()
        .or_else(|| status.signal().map(|signal| 128 + signal))
        .expect("the command has ended")
}

/// Where cargo put `planify`: beside the folder of the test programs.
pub fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let program =
        test.ancestors().nth(2).expect("tests lie in a folder of the build").join("planify");
    assert!(
        program.exists(),
        "`{}` is not built; run the tests of the package `planify`",
        program.display()
    );
    program
}
