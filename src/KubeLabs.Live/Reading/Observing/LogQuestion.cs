using System.Collections.Immutable;
using System.Text;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Asks for the logs of the Pods of an object.</summary>
internal sealed class LogQuestion(ApiClient client, KindReading known)
{
    private const int MaxBytes = 256 * 1024;
    private const int Lines = 2_000;
    private const int MostPods = 20;

    public async Task<ObservationAnswer> AskAsync(LogObservation asked, CancellationToken cancellation)
    {
        if (OwnedPods.Unknown(known, asked) is { } unknown) return new NoAnswer(unknown.Cause, unknown.Message);
        var logs = ImmutableArray.CreateBuilder<PodLog>();
        foreach (var pod in OwnedPods.Of(known.Objects, asked).Take(MostPods))
        {
            var container = asked.Container.Length > 0 ? asked.Container : DefaultContainer(pod);
            var answer = await client.SendAsync(Request(pod, container), cancellation);
            if (answer is not ApiResponse response || response.Status is 401 or 403) return None(asked, answer);
            logs.Add(Log(pod, container, response));
        }

        return new LogAnswer(logs.ToImmutable());
    }

    private static NoAnswer None(LogObservation asked, ApiAnswer answer) => Unknowns.NoAnswer("get", "pods/log", asked.Namespace, answer);

    private static PodLog Log(KubeObject pod, string container, ApiResponse response) => response.IsSuccess
        ? new(pod.Name, container, Encoding.UTF8.GetString(response.Body.Span), "")
        : new(pod.Name, container, null, response.Problem.Message);

    private static ApiRequest Request(KubeObject pod, string container)
    {
        var path = $"{ApiPaths.Of(pod.Type, pod.Namespace, "pods")}/{ApiPaths.Escaped(pod.Name)}/log";
        var query = $"?container={Uri.EscapeDataString(container)}&tailLines={Lines}&limitBytes={MaxBytes}";
        return new(HttpMethod.Get, path + query) { IsForwarded = true, MaxBytes = MaxBytes, Accept = "*/*" };
    }

    // As kubectl chooses: the one that the annotation names, else the first.
    private static string DefaultContainer(KubeObject pod) =>
        pod.Metadata?["annotations"]?["kubectl.kubernetes.io/default-container"]?.AsString()
        ?? (pod.Spec?["containers"] is { } containers && containers.Items.Length > 0 ? containers.Items[0]["name"]?.AsString() : null)
        ?? "";
}
