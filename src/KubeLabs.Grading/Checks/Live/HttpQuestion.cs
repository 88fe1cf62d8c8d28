using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A GET through the API server's service proxy, and the answer that must come.</summary>
/// <param name="Service">The Service.</param>
/// <param name="Port">A port of it, by number or name; empty for its only one.</param>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Path">The path.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Contains">What its body must hold; empty for anything.</param>
internal sealed record HttpQuestion(string Service, string Port, string Scheme, string Path, int Status, string Contains)
{
    private static readonly ParameterType<string> _scheme = ParameterTypes.OneOf("http", "https");

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<HttpQuestion> Type { get; } = new("{service, port, scheme, path, status, contains}", Read);

    /// <summary>What the cluster is asked.</summary>
    public ServiceObservation In(string ns) => new(ns, Service, Port, Scheme, Path);

    private static (bool Ok, HttpQuestion Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "service", "port", "scheme", "path", "status", "contains");
        var service = reader.Text(reader.Required(node, "service"));
        var scheme = node["scheme"] is { } word ? (_scheme.Read(word, reader) is (true, var read) ? read : null) : "http";
        var path = node["path"] is { } written ? reader.Text(written) : "/";
        if (path is not null && path[0] != '/') reader.Report(node["path"]!, "a path begins with a slash", "경로는 슬래시로 시작해야 합니다");
        var status = node["status"] is { } number ? reader.Number(number, 100, 599) : 200;
        var contains = node["contains"] is { } text ? reader.Text(text) : "";
        var port = node["port"] is { } at ? PortOf(at, reader) : "";
        return service is null || scheme is null || path is null || status is null || contains is null || port is null
            ? (false, null!)
            : (true, new(service, port, scheme, path, status.Value, contains));
    }

    private static string? PortOf(Node node, ParameterReader reader) => node.AsInteger() is not null
        ? reader.Number(node, 1, 65535)?.ToString(CultureInfo.InvariantCulture)
        : reader.Text(node);
}
