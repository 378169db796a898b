//! Every command that the README promises is run, in the order in which it stands there.
//!
//! A block `sh file=NAME` is a file that the commands after it find; the lines of a `console` block that begin with `$`
//! are commands. Each must succeed.

use std::process::Stdio;

use planify_testkit::home::{Home, program};

const README: &str = include_str!("../../README.md");

/// What stands in a fenced block.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    File { name: String, content: String },
    Command(String),
}

fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    // Odd pieces lie between fences.
    for block in text.split("\n```").skip(1).step_by(2) {
        let (head, content) = block.split_once('\n').unwrap_or((block, ""));
        if let Some((_, name)) = head.split_once("file=") {
            steps
                .push(Step::File { name: name.trim().to_owned(), content: format!("{content}\n") });
        } else if head == "console" {
            let commands = content.lines().filter_map(|line| line.strip_prefix("$ "));
            steps.extend(commands.map(|command| Step::Command(command.to_owned())));
        }
    }
    steps
}

#[test]
fn every_command_in_the_readme_succeeds() {
    let home = Home::new();
    let programs = program().parent().unwrap().to_owned();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let mut run = 0;
    for step in steps(README) {
        match step {
            Step::File { name, content } => drop(home.write(&name, content)),
            Step::Command(command) => {
                let output = std::process::Command::new("bash")
                    .args(["-e", "-o", "pipefail", "-c", &command])
                    .env_clear()
                    .envs(home.variables())
                    .env("PATH", &path)
                    .current_dir(home.path())
                    .stdin(Stdio::null())
                    .output()
                    .unwrap();
                let said = String::from_utf8_lossy(&output.stderr).into_owned();
                assert!(
                    output.status.success(),
                    "`{command}` ended with {}\n{said}",
                    output.status
                );
                run += 1;
            }
        }
    }
    assert!(run >= 10, "the README shows {run} commands");
}

#[test]
fn files_and_commands_are_found_in_fenced_blocks() {
    let text = "a\n\n```sh file=a.csv\nname\nAnna\n```\nb\n```console\n$ planify event list\nSpring gala\n```\n```toml\n$ no\n```\n";
    let expected = [
        Step::File { name: "a.csv".to_owned(), content: "name\nAnna\n".to_owned() },
        Step::Command("planify event list".to_owned()),
    ];
    assert_eq!(steps(text), expected);
}
