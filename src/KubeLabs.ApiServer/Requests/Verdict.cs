using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the API server answers to one document.</summary>
public sealed record Verdict
{
    /// <summary>Whether the document is accepted.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>Where a refusal happened; <see cref="VerdictStage.Accepted"/> for none.</summary>
    public required VerdictStage Stage { get; init; }

    /// <summary>The type, or null where the document names none that exists.</summary>
    public ResourceType? Type { get; init; }

    /// <summary>
    /// The object as the server would store it. Of a refused document what could be read of it: unknown and mistyped fields are left out.
    /// Null where not even kind and name could be read.
    /// </summary>
    public KubeObject? Object { get; init; }

    /// <summary>The server's own message of a refusal; empty for none.</summary>
    public string Message { get; init; } = "";

    /// <summary>The reason of a refusal in a word: <c>Invalid</c>, <c>BadRequest</c>, <c>Forbidden</c>, <c>NotFound</c>.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Everything that is wrong, and the warnings, in the server's order.</summary>
    public ImmutableArray<ServerProblem> Problems { get; init; } = [];

    /// <summary>
    /// What validation would say next of an object that could not be decoded whole, once that is mended. The server never comes so far,
    /// so it is no part of its answer; but what is judged of such an object must not rest on these fields.
    /// </summary>
    public ImmutableArray<ServerProblem> FollowUps { get; init; } = [];
}
