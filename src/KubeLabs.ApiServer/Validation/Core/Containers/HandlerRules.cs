using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Actions of probes and of the lifecycle: exactly one.</summary>
internal static class HandlerRules
{
    private static readonly string[] _schemes = ["HTTP", "HTTPS"];
    private static readonly string[] _ofProbe = ["exec", "httpGet", "tcpSocket", "grpc"];
    private static readonly string[] _ofLifecycle = ["exec", "httpGet", "tcpSocket", "sleep"];

    public static void OfProbe(Node handler, PodContext pod, FieldPath path, CauseList causes) =>
        Validate(handler, _ofProbe, pod, path, causes);

    public static void OfLifecycle(Node handler, PodContext pod, FieldPath path, CauseList causes) =>
        Validate(handler, _ofLifecycle, pod, path, causes);

    private static void Validate(Node handler, string[] actions, PodContext pod, FieldPath path, CauseList causes)
    {
        var count = 0;
        foreach (var name in actions)
        {
            if (handler.Field(name) is not { } action) continue;
            if (count++ > 0) causes.Forbidden(path.Child(name), "may not specify more than 1 handler type");
            else Action(name, action, pod, path.Child(name), causes);
        }

        if (count == 0) causes.Required(path, "must specify a handler type");
    }

    private static void Action(string name, Node action, PodContext pod, FieldPath path, CauseList causes)
    {
        switch (name)
        {
            case "exec": FieldRules.MissingList(action, "command", path, causes); break;
            case "httpGet": HttpGet(action, path, causes); break;
            case "sleep": Sleep(action.Number("seconds"), pod, path, causes); break;
            default: PortRules.NumberOrName(action["port"], path.Child("port"), causes); break;
        }
    }

    private static void HttpGet(Node action, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(action, "path", path, causes);
        PortRules.NumberOrName(action["port"], path.Child("port"), causes);
        var scheme = action.Text("scheme");
        if (!_schemes.Contains(scheme)) causes.NotSupported(path.Child("scheme"), scheme, _schemes);
        foreach (var header in action.List("httpHeaders"))
        {
            causes.InvalidEach(path.Child("httpHeaders"), header.Text("name"), NameFormats.HttpHeader(header.Text("name")));
        }
    }

    private static void Sleep(long seconds, PodContext pod, FieldPath path, CauseList causes)
    {
        if (pod.GracePeriod is not { } grace || (seconds >= 0 && seconds <= grace)) return;
        causes.Invalid(
            path,
            seconds,
            string.Create(CultureInfo.InvariantCulture, $"must be non-negative and less than terminationGracePeriodSeconds ({grace})"));
    }
}
