//! Files that appear under their name only when they are complete.

use std::io::{self, Write as _};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A file that gets its name when it is complete, and is removed otherwise.
#[derive(Debug)]
pub(crate) struct Draft {
    path: PathBuf,
    target: PathBuf,
    file: std::fs::File,
    published: bool,
}

impl Draft {
    /// Begins a file for this user only.
    pub(crate) fn create(target: &Path) -> Result<Self, Failure> {
        let failed = |error: io::Error| cannot_write(target, &error);
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let path = target.with_file_name(format!(".{name}.{}", uuid::Uuid::now_v7().simple()));
        let file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&path)
            .map_err(failed)?;
        Ok(Self { path, target: target.to_owned(), file, published: false })
    }

    /// Appends to the file.
    pub(crate) fn write(&self, piece: &[u8]) -> Result<(), Failure> {
        (&self.file).write_all(piece).map_err(|error| self.failed(&error))
    }

    /// Gives the file its name, in the place of one that has it.
    pub(crate) fn publish(mut self) -> Result<(), Failure> {
        let published = self.file.sync_all();
        let published = published.and_then(|()| std::fs::rename(&self.path, &self.target));
        published.map_err(|error| self.failed(&error))?;
        self.published = true;
        Ok(())
    }

    /// Gives the file its name unless another has it, and makes the name durable.
    ///
    /// # Errors
    /// `file-exists`; the file that is there stays as it is.
    pub(crate) fn publish_new(self) -> Result<(), Failure> {
        let folder = self.target.parent().filter(|folder| !folder.as_os_str().is_empty());
        let named = self
            .file
            .sync_all()
            // Unlike a renaming this never takes the place of another file.
            .and_then(|()| std::fs::hard_link(&self.path, &self.target))
            .and_then(|()| std::fs::File::open(folder.unwrap_or(Path::new(".")))?.sync_all());
        match named {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(exists(&self.target)),
            named => named.map_err(|error| self.failed(&error)),
        }
    }

    fn failed(&self, error: &io::Error) -> Failure {
        cannot_write(&self.target, error)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.published {
            // What cannot be removed is a hidden file of this user.
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Refuses to take the place of a file.
pub(crate) fn exists(target: &Path) -> Failure {
    Failure::new("file-exists", format!("`{}` is there already", target.display()))
        .hint("name another file, or remove that one first")
}

fn cannot_write(target: &Path, error: &io::Error) -> Failure {
    Failure::local(format!("`{}` cannot be written", target.display()), error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = std::env::temp_dir().join(format!("planify-draft-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir(&folder).unwrap();
        let target = folder.join("a.db");
        for (text, is_new) in [("first", true), ("second", false)] {
            let draft = Draft::create(&target).unwrap();
            draft.write(text.as_bytes()).unwrap();
            assert_eq!(draft.publish_new().is_ok(), is_new, "{text}");
        }
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "first");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
