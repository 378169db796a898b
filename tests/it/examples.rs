//! The scripts of `examples/`, as a reader would run them.

use std::process::Stdio;
use std::time::{Duration, Instant};

use planify_testkit::home::{Home, program};

/// Far more than the script takes on a machine that has much else to do.
const LIMIT: Duration = Duration::from_secs(120);

#[test]
fn a_conference_is_planned_released_and_changed_by_a_script() {
    let home = Home::new();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/conference/run");
    let programs = program().parent().unwrap().to_owned();
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap());
    let begin = Instant::now();
    let output = std::process::Command::new("sh")
        .arg(script)
        .env_clear()
        .envs(home.variables())
        .env("PATH", &path)
        .current_dir(home.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let took = begin.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{}\n{shown}\n{said}", output.status);
    println!("examples/conference: {:.2} s", took.as_secs_f64());
    assert!(took < LIMIT, "{took:?}");
    for line in [
        "conference\t1\t180\t120\t",
        "conference\t2\t179\t16\t",
        "moved 09:50 → 10:00",
        "with Eva Zupan instead of Speaker 30",
    ] {
        assert!(shown.contains(line), "`{line}` is not said:\n{shown}");
    }
    assert!(said.contains("→ 120 mails (`agenda`)"), "{said}");
    assert!(said.contains("→ 16 mails (`agenda`)"), "{said}");
}
