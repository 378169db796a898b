//! Where the daemon keeps its things.
//!
//! Directories made here are private (mode 0700) and belong to the daemon's user; one that belongs
//! to somebody else is refused.

use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest;

use crate::config::Environment;

/// The longest socket path used as it is; the system's limit is 107 bytes.
const SOCKET_PATH_BYTES_MAX: usize = 100;

/// Why a directory cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PathError {
    /// No variable says where the state is.
    #[error("no state directory: set `PLANIFY_STATE_DIR` or `HOME`")]
    NoHome,
    /// The directory cannot be made or looked at.
    #[error("cannot use the directory `{}`: {source}", path.display())]
    Directory {
        /// The directory.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The directory belongs to another user.
    #[error("the directory `{}` does not belong to this user", path.display())]
    Foreign {
        /// The directory.
        path: PathBuf,
    },
}

/// Finds the state directory: `PLANIFY_STATE_DIR`, else `$XDG_STATE_HOME/planify`, else
/// `~/.local/state/planify`.
pub fn state_dir(environment: &Environment) -> Result<PathBuf, PathError> {
    let named = environment.get("PLANIFY_STATE_DIR").map(PathBuf::from);
    let xdg = || environment.get("XDG_STATE_HOME").map(|base| Path::new(base).join("planify"));
    let home = || environment.get("HOME").map(|home| Path::new(home).join(".local/state/planify"));
    named.or_else(xdg).or_else(home).ok_or(PathError::NoHome)
}

/// Finds the user's configuration directory: that of `PLANIFY_CONFIG`, else
/// `$XDG_CONFIG_HOME/planify`, else `~/.config/planify`.
pub fn config_dir(environment: &Environment) -> Option<PathBuf> {
    let named = environment.get("PLANIFY_CONFIG").map(|file| {
        let file = Path::new(file);
        if file.is_dir() { file.to_owned() } else { file.parent().unwrap_or(file).to_owned() }
    });
    let xdg = || environment.get("XDG_CONFIG_HOME").map(|base| Path::new(base).join("planify"));
    let home = || environment.get("HOME").map(|home| Path::new(home).join(".config/planify"));
    named.or_else(xdg).or_else(home)
}

/// Gives the path of the socket of a state directory; one too long for a socket is replaced by one
/// in a private directory under the temporary directory.
pub fn socket_path(state_dir: &Path) -> PathBuf {
    let usual = state_dir.join("planifyd.sock");
    if usual.as_os_str().len() <= SOCKET_PATH_BYTES_MAX {
        return usual;
    }
    let hash = digest::digest(&digest::SHA256, usual.as_os_str().as_encoded_bytes());
    let short =
        hash.as_ref().iter().take(8).fold(0_u64, |bits, byte| (bits << 8) | u64::from(*byte));
    let user = rustix::process::geteuid().as_raw();
    std::env::temp_dir().join(format!("planify-{user}")).join(format!("{short:016x}.sock"))
}

/// Makes a directory that only its owner can enter, or checks that it is ours.
pub fn make_private(path: &Path) -> Result<(), PathError> {
    let failed = |source| PathError::Directory { path: path.to_owned(), source };
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(failed)?;
    // A symbolic link in a shared temporary directory could lead anywhere, so it is not followed.
    let found = std::fs::symlink_metadata(path).map_err(failed)?;
    let target = if found.is_symlink() && !is_under_temp(path) {
        std::fs::metadata(path).map_err(failed)?
    } else {
        found
    };
    if !target.is_dir() || target.uid() != rustix::process::geteuid().as_raw() {
        return Err(PathError::Foreign { path: path.to_owned() });
    }
    if target.mode() & 0o077 != 0 {
        let private = std::fs::Permissions::from_mode(0o700);
        std::fs::set_permissions(path, private).map_err(failed)?;
    }
    Ok(())
}

fn is_under_temp(path: &Path) -> bool {
    path.parent() == Some(&std::env::temp_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_directory_follows_the_variables_in_order() {
        for (variables, expected) in [
            (Environment::from([("PLANIFY_STATE_DIR", "/s"), ("HOME", "/h")]), "/s"),
            (Environment::from([("XDG_STATE_HOME", "/x"), ("HOME", "/h")]), "/x/planify"),
            (Environment::from([("HOME", "/h")]), "/h/.local/state/planify"),
        ] {
            assert_eq!(state_dir(&variables).unwrap(), Path::new(expected));
        }
        assert!(state_dir(&Environment::default()).is_err());
    }

    #[test]
    fn a_long_path_gets_a_short_socket_that_is_always_the_same() {
        let short = socket_path(Path::new("/home/ada/.local/state/planify"));
        assert_eq!(short, Path::new("/home/ada/.local/state/planify/planifyd.sock"));
        let long = PathBuf::from(format!("/{}", "deep/".repeat(30)));
        let socket = socket_path(&long);
        assert!(socket.as_os_str().len() <= SOCKET_PATH_BYTES_MAX, "{}", socket.display());
        assert_eq!(socket, socket_path(&long));
        assert_ne!(socket, socket_path(&long.join("other")));
    }

    #[test]
    fn a_private_directory_is_closed_to_others() {
        let base = std::env::temp_dir().join(format!("planify-paths-{}", uuid::Uuid::now_v7()));
        make_private(&base.join("state")).unwrap();
        std::fs::set_permissions(&base, std::fs::Permissions::from_mode(0o755)).unwrap();
        make_private(&base).unwrap();
        assert_eq!(std::fs::metadata(&base).unwrap().mode() & 0o777, 0o700);
        let file = base.join("file");
        std::fs::write(&file, "x").unwrap();
        assert!(make_private(&file).is_err());
        std::fs::remove_dir_all(&base).unwrap();
    }
}
