using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A whole list, or why there is none: half a list is none.</summary>
/// <param name="Objects">The objects.</param>
/// <param name="Failure">The answer that ended it; null where it is whole.</param>
internal sealed record ListResult(ImmutableArray<KubeObject> Objects, ApiAnswer? Failure)
{
    public bool IsForbidden => Failure is ApiResponse { Status: 403 };

    public static ListResult Failed(ApiAnswer answer) => new([], answer);
}
