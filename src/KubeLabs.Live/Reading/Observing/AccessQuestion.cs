using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Asks the cluster's own authorizer, by a SubjectAccessReview: it is answered and never stored.</summary>
internal static class AccessQuestion
{
    private const string Path = "/apis/authorization.k8s.io/v1/subjectaccessreviews";

    public static async Task<ObservationAnswer> AskAsync(ApiClient client, AccessObservation asked, CancellationToken cancellation)
    {
        var request = ApiRequest.Of(HttpMethod.Post, Path, Review(asked)) with { IsIdempotent = true };
        var answer = await client.SendAsync(request, cancellation);
        if (answer is not ApiResponse { IsSuccess: true } response) return None(answer);
        return response.Json()?["status"] is { } status && status["allowed"]?.AsBoolean() is { } isAllowed
            ? new AccessAnswer(isAllowed, Text(status, "reason") is { Length: > 0 } reason ? reason : Text(status, "evaluationError"))
            : None(ApiFailures.NotJson(request));
    }

    private static NoAnswer None(ApiAnswer answer) => Unknowns.NoAnswer("create", "subjectaccessreviews.authorization.k8s.io", null, answer);

    private static string Text(Node status, string field) => status[field]?.AsString() ?? "";

    private static MappingNode Review(AccessObservation asked) => JsonTrees.Map(
        ("apiVersion", JsonTrees.Text("authorization.k8s.io/v1")),
        ("kind", JsonTrees.Text("SubjectAccessReview")),
        ("spec", JsonTrees.Map(
            ("user", JsonTrees.Text(asked.User)),
            ("groups", JsonTrees.List(asked.Groups.Split(',', StringSplitOptions.RemoveEmptyEntries))),
            asked.Request.Path is { } path ? ("nonResourceAttributes", Page(asked.Request, path)) : ("resourceAttributes", Resource(asked.Request)))));

    private static MappingNode Page(AccessRequest request, string path) =>
        JsonTrees.Map(("path", JsonTrees.Text(path)), ("verb", JsonTrees.Text(request.Verb)));

    private static MappingNode Resource(AccessRequest request) => JsonTrees.Map(
        ("verb", JsonTrees.Text(request.Verb)),
        ("group", JsonTrees.Text(request.Group)),
        ("resource", JsonTrees.Text(request.Resource.Split('/')[0])),
        ("subresource", JsonTrees.Text(request.Subresource)),
        ("namespace", JsonTrees.Text(request.Namespace)),
        ("name", JsonTrees.Text(request.Name)));
}
