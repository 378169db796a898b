//! Tests of the document and of what all routes have in common.

mod access;
mod commands;
mod feed;
mod house;
mod transfers;

use super::*;

#[test]
fn every_operation_is_named_by_verb_and_resource_and_can_be_refused() {
    let document: serde_json::Value = serde_json::from_str(&openapi_json()).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let mut names = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = operation["operationId"].as_str().unwrap();
            assert!(name.contains('_'), "{method} {path} is named {name}");
            assert!(operation["responses"]["default"].is_object(), "{name}");
            assert!(operation["summary"].is_string(), "{name}");
            names.push(name.to_owned());
        }
    }
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(count > 25, "{count} operations");
}

#[test]
fn every_reference_in_the_document_leads_somewhere() {
    let text = openapi_json();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for reference in text.split("\"#/components/schemas/").skip(1) {
        let name = reference.split('"').next().unwrap();
        assert!(schemas.contains_key(name), "{name}");
    }
}
