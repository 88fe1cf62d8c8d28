using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what is wrong with the way that a request takes.</summary>
internal sealed class RouteExplainer(CheckContext context, IngressView ingress, IngressRouter router)
{
    private static readonly FieldPath _rules = FieldPath.Root.Child("spec", "rules");
    private static readonly FieldPath _tls = FieldPath.Root.Child("spec", "tls");
    private static readonly ImplementationSpecific[] _readings = [ImplementationSpecific.ByElement, ImplementationSpecific.ByText];

    /// <summary>The finding that no controller serves the Ingress.</summary>
    public static Finding NotServed(IngressView ingress, CheckContext context)
    {
        var classes = string.Join(", ", context.State.List("networking.k8s.io", "IngressClass").Select(item => item.Name));
        var finding = ingress.ClassName is { } name
            ? new Finding(new(
                $"no controller serves the Ingress: its class \"{name}\" is not one that runs here",
                $"이 인그레스를 처리하는 컨트롤러가 없습니다. 클래스 \"{name}\"의 컨트롤러가 이 클러스터에 없습니다"))
            : new Finding(new(
                "no controller serves the Ingress: it has no class, and there is no default class",
                "이 인그레스를 처리하는 컨트롤러가 없습니다. 클래스가 지정되지 않았고 기본 클래스도 없습니다"));
        return (finding with
        {
            Expected = new($"a class that exists: {classes}", $"존재하는 클래스: {classes}"),
            Found = LocalizedText.Same(ingress.ClassName ?? "-"),
        }).About(ingress.Object, ingress.ClassField);
    }

    /// <summary>What is wrong with the way of a request, or null.</summary>
    public Finding? Routing(HttpRequest request, RequestCase row)
    {
        foreach (var reading in _readings)
        {
            if (Judge(router.Find(request, reading), request, row) is { } finding) return finding;
        }

        return null;
    }

    /// <summary>What is wrong with the TLS of a request, or null.</summary>
    public Finding? Tls(HttpRequest request, string secret)
    {
        if (router.Find(request, ImplementationSpecific.ByElement) is not { } route)
            return NotRouted(request, new("TLS", "TLS"));
        var host = route.Rule?.Host ?? "";
        if (host.Length == 0) return NoHost(request, route);
        foreach (var entry in route.Ingress.Tls)
        {
            if (!entry.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)) continue;
            return entry.SecretName == secret ? null : OtherSecret(route, entry, secret);
        }

        return NoEntry(route, host, secret);
    }

    private Finding? Judge(Route? route, HttpRequest request, RequestCase row)
    {
        if (!row.IsServed) return Served(route, request);
        if (route is null) return NotRouted(request, row.Target);
        var backend = route.Backend;
        if (backend.Service != row.Service) return Elsewhere(route, request, row);
        var service = context.State.Find("", "Service", route.Ingress.Object.Namespace, row.Service);
        if (service is null) return Missing.Object(context, new("", "Service"), null, row.Service);
        return PortOf(backend, new ServiceView(service)) == row.Port ? null : Elsewhere(route, request, row);
    }

    // Controllers read all Ingresses together: who asks does not see which of them had the path.
    private Finding Elsewhere(Route route, HttpRequest request, RequestCase row) => route.Ingress.Object.Key == ingress.Object.Key
        ? OtherBackend(route, request, row)
        : OtherIngress(route, request, row);

    // A default backend answers for whatever comes; a rule does so for its hosts alone.
    private Finding? Served(Route? route, HttpRequest request)
    {
        if (route?.Path is not { } path || route.Ingress.Object.Key != ingress.Object.Key) return null;
        var host = route.Rule is { Host.Length: > 0 } rule ? rule.Host : "*";
        return new Finding(new LocalizedText(
            $"a request for {request} is served by a rule too", $"{request} 요청도 규칙이 처리합니다"))
        {
            Expected = new("no rule for this host", "이 호스트의 규칙 없음"),
            Found = new($"the rule of host {host} sends it to {route.Backend}", $"호스트 {host} 규칙의 백엔드: {route.Backend}"),
        }.About(route.Ingress.Object, PathOf(route, route.Rule is { Host.Length: > 0 } named ? named.Node["host"]! : path.Node));
    }

    private static int? PortOf(IngressBackend backend, ServiceView service)
    {
        foreach (var port in service.Ports)
        {
            if (backend.PortName is { } name ? port.Name == name : port.Port == backend.PortNumber) return port.Port;
        }

        return null;
    }

    private Finding NotRouted(HttpRequest request, LocalizedText expected) => new Finding(new LocalizedText(
        $"a request for {request} is served by no rule", $"{request} 요청을 처리하는 규칙이 없습니다"))
    {
        Expected = expected,
        Found = LocalizedText.Same(Rules()),
    }.About(ingress.Object, _rules);

    private static Finding OtherBackend(Route route, HttpRequest request, RequestCase row) => new Finding(new LocalizedText(
        $"a request for {request} goes to {route.Backend}", $"{request} 요청이 {route.Backend} 백엔드로 전달됩니다"))
    {
        Expected = row.Target,
        Found = route.Path is { } path
            ? new($"path {path.Path} ({path.Type}) sends it to {route.Backend}", $"경로 {path.Path}({path.Type})의 백엔드: {route.Backend}")
            : new($"the default backend takes it: {route.Backend}", $"기본 백엔드가 처리합니다: {route.Backend}"),
    }.About(route.Ingress.Object, PathOf(route, route.Backend.Node));

    private static Finding OtherIngress(Route route, HttpRequest request, RequestCase row) => new Finding(new LocalizedText(
        $"a request for {request} is served by another Ingress, {route.Ingress.Object.Name}",
        $"{request} 요청을 다른 인그레스({route.Ingress.Object.Name})가 처리합니다"))
    {
        Expected = row.Target,
        Found = LocalizedText.Same(route.Backend.ToString()),
    }.About(route.Ingress.Object, PathOf(route, route.Backend.Node));

    private static Finding NoHost(HttpRequest request, Route route) => new Finding(new LocalizedText(
        $"the rule that serves {request} names no host, so no certificate is chosen for it",
        $"{request} 요청을 처리하는 규칙에 호스트가 없어서 인증서를 고를 수 없습니다"))
    {
        Expected = new($"a rule with host: {request.Host}", $"host: {request.Host} 규칙"),
    }.About(route.Ingress.Object, route.Rule is { } rule ? PathOf(route, rule.Node) : _rules);

    private static Finding OtherSecret(Route route, IngressTls entry, string secret) => new Finding(new LocalizedText(
        $"the tls entry of the host names Secret \"{entry.SecretName}\"",
        $"호스트의 tls 항목에 다른 시크릿이 지정되어 있습니다: \"{entry.SecretName}\""))
    {
        Expected = LocalizedText.Same($"secretName: {secret}"),
        Found = LocalizedText.Same($"secretName: {entry.SecretName}"),
    }.About(route.Ingress.Object, PathOf(route, entry.Node).Child("secretName"));

    private static Finding NoEntry(Route route, string host, string secret)
    {
        var listed = string.Join(", ", route.Ingress.Tls.SelectMany(entry => entry.Hosts));
        return new Finding(new LocalizedText(
            $"no tls entry lists the host {host} of the rule", $"규칙의 호스트({host}) 이름이 들어 있는 tls 항목이 없습니다"))
        {
            Expected = new($"a tls entry with hosts: [{host}] and secretName: {secret}", $"hosts: [{host}], secretName: {secret} 항목"),
            Found = route.Ingress.Tls.IsEmpty
                ? new("no tls entries", "tls 항목 없음")
                : new($"hosts in tls: {(listed.Length == 0 ? "none" : listed)}", $"tls의 호스트: {(listed.Length == 0 ? "없음" : listed)}"),
        }.About(route.Ingress.Object, _tls);
    }

    private static FieldPath PathOf(Route route, Node node) => NodePlace.Find(route.Ingress.Object.Root, node) ?? _rules;

    private string Rules()
    {
        var rules = ingress.Rules.SelectMany(rule => rule.Paths.Select(path =>
            $"{(rule.Host.Length == 0 ? "*" : rule.Host)}{path.Path} ({path.Type})"));
        var text = string.Join(", ", rules);
        return text.Length == 0 ? "-" : text;
    }
}
