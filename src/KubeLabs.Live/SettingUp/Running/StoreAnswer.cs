using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What the API server said to a request for one object.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Object">The object, where the request succeeded.</param>
/// <param name="Problem">What is wrong, where it did not.</param>
internal readonly record struct StoreAnswer(int Status, MappingNode? Object, LocalizedText? Problem)
{
    /// <summary>Whether there is no such object, or no such kind.</summary>
    public bool IsMissing => Status == 404;

    /// <summary>Whether the object is there already, or changed since it was read.</summary>
    public bool IsConflict => Status == 409;

    /// <summary>Whether there is nothing to list or to delete here: no such kind, or one that cannot.</summary>
    public bool IsNotServed => Status is 404 or 405;

    /// <summary>The version of the object.</summary>
    public string Version => Object?["metadata"].Text("resourceVersion") ?? "";

    public static StoreAnswer Of(ApiAnswer answer) => answer switch
    {
        ApiResponse { IsSuccess: true } response when response.Json() is MappingNode item => new(response.Status, item, null),
        ApiResponse { IsSuccess: true } response => new(response.Status, null, new("the answer is no JSON", "응답이 JSON이 아닙니다")),
        ApiResponse response => new(response.Status, null, LocalizedText.Same(response.Problem.Message)),
        ApiFailure failure => new(0, null, failure.Message),
        _ => throw new InvalidOperationException("an answer of no kind"),
    };
}
