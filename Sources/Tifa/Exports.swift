// One import is enough for users: the module brings the public names of the modules below it.
@_exported import TifaConversion
@_exported import TifaCorpus
@_exported import TifaExtraction
@_exported import TifaLexicon
@_exported import TifaSegmentation
@_exported import TifaText
