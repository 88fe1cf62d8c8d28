namespace KubeLabs.ApiServer;

/// <summary>Nothing enters a namespace that does not exist, nor, when new, one that is being deleted.</summary>
internal static class NamespaceSteps
{
    public static AdmissionOutcome MustExist(AdmissionRequest request)
    {
        var ns = request.Object.Namespace;
        if (!request.Type.IsNamespaced || ns.Length == 0) return new(request.Object, null);
        if (request.Existing.Find("", "Namespace", "", ns) is not { } found)
        {
            return new(request.Object, Refusal.NotFound("namespaces", ns));
        }

        return request.IsCreate && found.Root["status"].Text("phase") == "Terminating"
            ? request.Forbid($"unable to create new content in namespace {ns} because it is being terminated")
            : new(request.Object, null);
    }
}
