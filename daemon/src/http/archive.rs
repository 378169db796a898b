//! A zip of JSON files, one for each list of rows.

use std::io::{Cursor, Write as _};

use serde_json::Value;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

/// Writes files of a name and a document each.
pub(super) fn zip(files: &[(String, Value)]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, document) in files {
        writer.start_file(name.as_str(), SimpleFileOptions::default())?;
        let text = serde_json::to_vec_pretty(document).map_err(std::io::Error::from)?;
        writer.write_all(&text)?;
        writer.write_all(b"\n")?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::io::Read as _;

    #[test]
    fn a_zip_gives_back_what_was_put_in() {
        let files = [("person.json", json!([{"name": "Žiga"}])), ("guest.json", json!([]))]
            .map(|(name, document)| (name.to_owned(), document));
        let mut archive = ::zip::ZipArchive::new(Cursor::new(zip(&files).unwrap())).unwrap();
        assert_eq!(archive.len(), 2);
        for (name, document) in files {
            let mut text = String::new();
            archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
        }
    }
}
