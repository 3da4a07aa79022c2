/// What an HTML element is to the reader of a page, by its name.
enum MarkupTag: UInt8, Sendable {
  /// Stands in the line: `b`, `span` and every name that is not known.
  case inline
  /// A link with an address.
  case link
  /// Begins and ends a line.
  case block
  /// A block that is a part of a text and does not hold a whole one: `p`, `li`, a row of a table.
  case paragraph
  /// A heading of the first rank.
  case heading
  /// A block that is made for the main text: `article`, `main`.
  case article
  /// A block beside the main text: `nav`, `aside`, `footer`.
  case boilerplate
  /// A cell of a table.
  case cell
  /// A block whose white space is shown as it is.
  case preformatted
  case lineBreak
  /// Is not shown, or is no text: scripts, styles, controls, media, the readings of ruby.
  case hidden
  /// The title of the page.
  case title
  case meta
  case time
  case body

  /// Whether the element begins and ends a line.
  var isBlock: Bool {
    switch self {
    case .block, .paragraph, .heading, .article, .boilerplate, .preformatted, .cell, .body: true
    default: false
    }
  }

  /// Whether the element may hold the whole main text.
  var isContainer: Bool { isBlock && self != .paragraph && self != .heading && self != .boilerplate }

  /// The tag of an element's name.
  init(name: String) { self = Self.known[name] ?? .inline }

  private static let known: [String: MarkupTag] = {
    var known: [String: MarkupTag] = [
      "h1": .heading, "article": .article, "main": .article, "nav": .boilerplate, "aside": .boilerplate,
      "footer": .boilerplate, "td": .cell, "th": .cell, "br": .lineBreak, "title": .title, "meta": .meta,
      "time": .time, "body": .body, "a": .link,
    ]
    for name in [
      "center", "dd", "details", "dialog", "dir", "div", "dl", "fieldset", "figure", "form", "head", "header",
      "html", "menu", "ol", "search", "section", "table", "ul",
    ] { known[name] = .block }
    for name in [
      "address", "blockquote", "caption", "dt", "figcaption", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr",
      "legend", "li", "p", "summary", "tbody", "tfoot", "thead", "tr",
    ] { known[name] = .paragraph }
    for name in ["pre", "listing", "xmp", "plaintext"] { known[name] = .preformatted }
    for name in [
      "script", "style", "noscript", "template", "iframe", "frame", "frameset", "noframes", "object",
      "embed", "applet", "svg", "math", "canvas", "audio", "video", "map", "select", "option", "datalist",
      "button", "textarea", "input", "progress", "meter", "rt", "rp",
    ] { known[name] = .hidden }
    return known
  }()
}
