using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A document with the API server's answer to it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Verdict">The answer.</param>
public sealed record AppliedDocument(ManifestDocument Document, Verdict Verdict);
