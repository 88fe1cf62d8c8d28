using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A backend of an Ingress: a port of a Service, or a resource, not both.</summary>
internal static class IngressBackendRules
{
    public static void Validate(Node? backend, FieldPath path, CauseList causes)
    {
        switch (backend.Field("resource"), backend.Field("service"))
        {
            case (null, null): causes.Invalid(path, "", "resource or service backend is required"); break;
            case ({ }, { }): causes.Invalid(path, "", "cannot set both resource and service backends"); break;
            case ({ } resource, null): TypedReferenceRules.Validate(resource, path.Child("resource"), causes); break;
            case (null, { } service): Service(service, path, causes); break;
        }
    }

    private static void Service(Node service, FieldPath path, CauseList causes)
    {
        var name = service.Text("name");
        if (name.Length == 0) causes.Required(path.Child("service", "name"));
        else causes.InvalidEach(path.Child("service", "name"), name, DnsFormats.Label(name));
        Port(service["port"], path, causes);
    }

    private static void Port(Node? port, FieldPath path, CauseList causes)
    {
        var name = port.Text("name");
        var number = port.Number("number");
        var at = path.Child("service", "port");
        switch (name.Length > 0, number != 0)
        {
            case (true, true): causes.Invalid(path, "", "cannot set both port name & port number"); break;
            case (true, false): causes.InvalidEach(at.Child("name"), name, NameFormats.Port(name)); break;
            case (false, true): causes.InvalidEach(at.Child("number"), number, NumberFormats.Port(number)); break;
            default: causes.Required(path, "port name or number is required"); break;
        }
    }
}
