//! Which build this is: the version, and the fingerprint of the program's file.
//!
//! Two programs made at different times differ even if their version does not, so a daemon that an
//! older program started is noticed.

use std::os::unix::fs::MetadataExt;
use std::sync::LazyLock;

/// The version.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version and the fingerprint, such as `0.1.0+5f0c1a2b`.
pub(crate) fn build() -> &'static str {
    static BUILD: LazyLock<String> = LazyLock::new(|| {
        let about = std::env::current_exe().and_then(std::fs::metadata);
        match about {
            Ok(about) => {
                let print = fingerprint([about.size(), about.mtime().unsigned_abs(), about.ino()]);
                format!("{VERSION}+{print:08x}")
            }
            Err(_) => VERSION.to_owned(),
        }
    });
    &BUILD
}

/// The version within a build.
pub(crate) fn version_of(build: &str) -> &str {
    build.split('+').next().unwrap_or(build)
}

/// FNV-1a, folded to 32 bits: short, and the same on every run.
fn fingerprint(numbers: [u64; 3]) -> u32 {
    let bytes = numbers.into_iter().flat_map(u64::to_le_bytes);
    bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_the_version_and_a_fingerprint() {
        assert_eq!(version_of(build()), VERSION);
        assert_eq!(build(), build());
        assert_ne!(fingerprint([1, 2, 3]), fingerprint([1, 2, 4]));
    }
}
