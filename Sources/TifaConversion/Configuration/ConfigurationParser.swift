import FoundationEssentials

/// Reads configurations of OpenCC: JSON, in which comments may stand.
struct ConfigurationParser {
  /// The name of the configuration in errors: its path.
  private let name: String
  /// The folders that dictionaries are looked for in.
  private let folders: [String]
  /// The deepest nesting of groups.
  private static let deepest = 32

  /// Creates a parser.
  ///
  /// - Parameters:
  ///   - name: The name of the configuration in errors.
  ///   - folders: The folders that its dictionaries are looked for in, in order.
  init(name: String, folders: [String]) {
    self.name = name
    self.folders = folders
  }

  /// The plan that a configuration's text makes.
  ///
  /// - Throws: ``ConversionError`` that names the configuration, and the line where it is no JSON.
  func plan(of bytes: [UInt8]) throws(ConversionError) -> ConversionPlan {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let document: Document
    do {
      document = try decoder.decode(Document.self, from: Data(bytes))
    } catch let error as DecodingError {
      throw failure(Self.message(of: error, in: bytes))
    } catch {
      throw failure("no configuration (\(error)); give one of OpenCC's JSON files")
    }
    guard let chain = document.chain, !chain.isEmpty else {
      throw failure("there is no conversion_chain; a configuration has a list of dictionaries there")
    }
    var plan = ConversionPlan(chain: [])
    for stage in chain { plan.chain.append(try self.plan(of: stage.dict, depth: 0)) }
    for stage in document.normalization ?? [] {
      plan.normalization.append(try self.plan(of: stage.dict, depth: 0))
    }
    if let segmentation = document.segmentation {
      guard segmentation.type == "mmseg" else {
        throw failure("segmentation by '\(segmentation.type)' is not known; there is mmseg")
      }
      plan.segmentation = try self.plan(of: segmentation.dict, depth: 0)
    }
    // Before 1.4 there was neither, and a configuration had to have a segmentation.
    plan.keepsDescriptionSequences = document.normalization != nil || document.segmentation == nil
    return plan
  }

  private func plan(of dictionary: Dictionary, depth: Int) throws(ConversionError) -> DictionaryPlan {
    guard depth < Self.deepest else {
      throw failure("groups of dictionaries lie more than \(Self.deepest) deep; make them flatter")
    }
    switch dictionary.type {
    case "group":
      guard let policy = DictionaryPlan.MatchPolicy(rawValue: dictionary.matchPolicy ?? "short_circuit")
      else {
        throw failure(
          "match_policy '\(dictionary.matchPolicy ?? "")' is not known; there are short_circuit and union")
      }
      guard let members = dictionary.dicts, !members.isEmpty else {
        throw failure("a group has no dicts; name its dictionaries there")
      }
      var plans: [DictionaryPlan] = []
      for member in members { plans.append(try plan(of: member, depth: depth + 1)) }
      return .group(policy, plans)
    case "inline":
      guard let entries = dictionary.entries else {
        throw failure("an inline dictionary has no entries; give them as an object of strings")
      }
      return .entries(entries)
    case let type:
      guard let form = DictionaryPlan.Form(rawValue: type) else {
        throw failure("dictionaries of type '\(type)' are not known; there are ocd2, text, inline and group")
      }
      guard let file = dictionary.file else {
        throw failure("a dictionary of type '\(type)' has no file; name it there")
      }
      return .file(form, path: try path(of: file))
    }
  }

  /// The path of a dictionary that the configuration names.
  private func path(of file: String) throws(ConversionError) -> String {
    if file.hasPrefix("/"), OpenCCData.isReadable(file) { return file }
    for folder in folders where OpenCCData.isReadable(folder + "/" + file) { return folder + "/" + file }
    throw ConversionError(
      .dictionary,
      "\(name): error: the dictionary \(file) is in none of \(folders.joined(separator: ", ")); put it there, or give its whole path"
    )
  }

  private func failure(_ message: String) -> ConversionError {
    ConversionError(.configuration, "\(name): error: \(message)")
  }

  /// What is wrong with a document, with its line where it is no JSON.
  private static func message(of error: DecodingError, in bytes: [UInt8]) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      return "\(key.stringValue) is missing\(place(context)); a configuration needs it there"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return
        "\(place(context, isStart: true)) is of the wrong kind; see OpenCC's configurations for the right one"
    case .dataCorrupted:
      return JSONFault.line(in: bytes).map { "line \($0) is no JSON; mend it there" }
        ?? "this is no JSON; write it as OpenCC's configurations are"
    @unknown default:
      return "no configuration"
    }
  }

  private static func place(_ context: DecodingError.Context, isStart: Bool = false) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    if path.isEmpty { return isStart ? "the document" : "" }
    return (isStart ? "" : " in ") + path.joined(separator: ".").replacing(".[", with: "[")
  }

  // The documents as they are written; the names are OpenCC's.
  private struct Document: Decodable {
    var normalization: [Stage]?
    var segmentation: Segmentation?
    var chain: [Stage]?

    enum CodingKeys: String, CodingKey {
      case normalization, segmentation
      case chain = "conversion_chain"
    }
  }

  private struct Stage: Decodable {
    var dict: Dictionary
  }

  private struct Segmentation: Decodable {
    var type: String
    var dict: Dictionary
  }

  private struct Dictionary: Decodable {
    var type: String
    var file: String?
    var matchPolicy: String?
    var dicts: [Dictionary]?
    var entries: [String: String]?

    enum CodingKeys: String, CodingKey {
      case type, file, dicts, entries
      case matchPolicy = "match_policy"
    }
  }
}
