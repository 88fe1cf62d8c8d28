using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Live;

/// <summary>Asks a Service through the API server's service proxy.</summary>
internal static class ServiceQuestion
{
    private const int MaxBytes = 64 * 1024;
    private const int Unavailable = 503;

    public static async Task<ObservationAnswer> AskAsync(ApiClient client, ServiceObservation asked, CancellationToken cancellation)
    {
        var request = new ApiRequest(HttpMethod.Get, Path(asked)) { IsForwarded = true, MaxBytes = MaxBytes, Accept = "*/*" };
        if (!IsBelowProxy(asked.Path)) return Unknowns.NoAnswer("get", "services/proxy", asked.Namespace, ApiFailures.Elsewhere(asked.Path));
        var answer = await client.SendAsync(request, cancellation);
        if (answer is not ApiResponse response) return Unknowns.NoAnswer("get", "services/proxy", asked.Namespace, answer);
        var own = OwnStatus(response);
        return own is "Forbidden" or "Unauthorized"
            ? Unknowns.NoAnswer("get", "services/proxy", asked.Namespace, answer)
            : new HttpAnswer(own == "NotFound" ? Unavailable : response.Status, Encoding.UTF8.GetString(response.Body.Span));
    }

    // What the API server itself answers is a Status about a Service. A Service that does not exist has no endpoint either.
    private static string? OwnStatus(ApiResponse response)
    {
        if (response.Status is not (401 or 403 or 404) || response.Problem.Reason.Length == 0) return null;
        var isAboutService = response.Json()?["details"]?["kind"]?.AsString() == "services";
        return isAboutService || response.Problem.Reason == "Unauthorized" ? response.Problem.Reason : null;
    }

    private static string Path(ServiceObservation asked)
    {
        var name = asked.Scheme == "https" ? $"https:{asked.Service}:{asked.Port}"
            : asked.Port.Length > 0 ? $"{asked.Service}:{asked.Port}" : asked.Service;
        var slash = asked.Path.StartsWith('/') ? "" : "/";
        return $"{ApiPaths.Of("", "v1")}/namespaces/{ApiPaths.Escaped(asked.Namespace)}/services/{ApiPaths.Escaped(name)}/proxy{slash}{asked.Path}";
    }

    // A path that climbs would ask the API server for something else.
    private static bool IsBelowProxy(string path) =>
        !path.Contains("..", StringComparison.Ordinal) && !path.Contains("%2e", StringComparison.OrdinalIgnoreCase);
}
