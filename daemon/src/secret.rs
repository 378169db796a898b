//! The key that signs links: 256 random bits in a file that only its owner can read.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use aws_lc_rs::rand::{SecureRandom, SystemRandom};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// The fewest bytes that a key may have.
const KEY_BYTES_MIN: usize = 32;

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The file cannot be read or written.
    #[error("cannot use the `secret_file` `{}`: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file holds too little.
    #[error("the `secret_file` `{}` holds fewer than 32 bytes", path.display())]
    TooShort {
        /// The file.
        path: PathBuf,
    },
    /// The system gives no random numbers.
    #[error("the system gives no random numbers")]
    NoRandom,
}

/// Reads the key, and makes it if there is none.
pub fn load_or_create(path: &Path) -> Result<Vec<u8>, SecretError> {
    let refuse = |source| SecretError::File { path: path.to_owned(), source };
    match std::fs::read(path) {
        Ok(bytes) => {
            let key = bytes.trim_ascii().to_vec();
            if key.len() < KEY_BYTES_MIN {
                return Err(SecretError::TooShort { path: path.to_owned() });
            }
            Ok(key)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut bytes = [0; KEY_BYTES_MIN];
            SystemRandom::new().fill(&mut bytes).map_err(|_| SecretError::NoRandom)?;
            // As text, so that the key survives editors and secret stores.
            let key = STANDARD_NO_PAD.encode(bytes).into_bytes();
            write(path, &key).map_err(refuse)?;
            Ok(key)
        }
        Err(error) => Err(refuse(error)),
    }
}

/// Writes the key so that after a crash it is there whole or not at all.
fn write(path: &Path, key: &[u8]) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let draft = directory.join(format!(".{name}.{}", std::process::id()));
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(key)?;
    file.write_all(b"\n")?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    File::open(directory)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_key_is_made_once_and_is_private() {
        let directory = std::env::temp_dir().join(format!("planify-key-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir(&directory).unwrap();
        let path = directory.join("secret");
        let key = load_or_create(&path).unwrap();
        assert!(key.len() >= KEY_BYTES_MIN);
        assert_eq!(load_or_create(&path).unwrap(), key);
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        std::fs::write(&path, "short").unwrap();
        assert!(matches!(load_or_create(&path), Err(SecretError::TooShort { .. })));
        assert!(load_or_create(&directory.join("no/such/place")).is_err());
        std::fs::remove_dir_all(&directory).unwrap();
    }
}
