using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A request, and where it must go.</summary>
/// <param name="Host">The host.</param>
/// <param name="Path">The path.</param>
/// <param name="IsSubtree">Whether every path below it must go there too.</param>
/// <param name="Service">The Service; empty where no rule of the Ingress may serve it.</param>
/// <param name="Port">The Service's port.</param>
internal sealed record RequestCase(string Host, string Path, bool IsSubtree, string Service, int Port)
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<RequestCase> Type { get; } = new("{host, path, below, service, port or served: false}", Read);

    /// <summary>Whether a rule of the Ingress must serve it.</summary>
    public bool IsServed => Service.Length > 0;

    /// <summary>Whether a path is this one, or one below it where those count.</summary>
    public bool Covers(string path)
    {
        if (path == Path) return true;
        var prefix = Path.TrimEnd('/');
        return IsSubtree && path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length && path[prefix.Length] == '/';
    }

    /// <summary>The Service and port in words.</summary>
    public LocalizedText Target => new($"Service {Service} port {Port}", $"서비스 {Service}의 포트 {Port}");

    private static (bool Ok, RequestCase Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "host", "path", "below", "service", "port", "served");
        var host = reader.Text(reader.Required(node, "host"));
        var path = reader.Text(reader.Required(node, "path"));
        if (path is not null && path[0] != '/') reader.Report(node["path"]!, "a path begins with a slash", "경로는 슬래시로 시작해야 합니다");
        var below = Flag(node["below"], reader) == true;
        if (Flag(node["served"], reader) == false) return (host is not null && path is not null, new(host ?? "", path ?? "", below, "", 0));
        var service = reader.Text(reader.Required(node, "service"));
        var port = reader.Number(reader.Required(node, "port"), 1, 65535);
        return host is null || path is null || service is null || port is null
            ? (false, null!)
            : (true, new(host, path, below, service, port.Value));
    }

    private static bool? Flag(Node? node, ParameterReader reader) =>
        node is not null && ParameterTypes.Boolean.Read(node, reader) is (true, var value) ? value : null;
}
