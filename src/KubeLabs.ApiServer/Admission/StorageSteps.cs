using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a new claim or volume gets: a finalizer against deletion while in use, and the default class.</summary>
internal static class StorageSteps
{
    private const string Beta = "volume.beta.kubernetes.io/storage-class";

    public static AdmissionOutcome Protect(AdmissionRequest request)
    {
        if (!request.IsCreate) return new(request.Object, null);
        if (request.Is("", "PersistentVolumeClaim")) return WithFinalizer(request, "kubernetes.io/pvc-protection");
        return request.Is("", "PersistentVolume") ? WithFinalizer(request, "kubernetes.io/pv-protection") : new(request.Object, null);
    }

    public static AdmissionOutcome DefaultClass(AdmissionRequest request)
    {
        var isNewClaim = request.IsCreate && request.Is("", "PersistentVolumeClaim");
        if (!isNewClaim || request.Object.Spec.Has("storageClassName")) return new(request.Object, null);
        if (request.Object.Metadata?["annotations"]?[Beta] is not null) return new(request.Object, null);
        var found = ApiServer.DefaultClass.Of(
            request.Existing.List("storage.k8s.io", "StorageClass", null),
            "storageclass.kubernetes.io/is-default-class",
            "storageclass.beta.kubernetes.io/is-default-class");
        return found is null
            ? new(request.Object, null)
            : request.Pass(request.Object.Root.Change("spec", spec => spec.Set("storageClassName", found.Name)));
    }

    private static AdmissionOutcome WithFinalizer(AdmissionRequest request, string finalizer)
    {
        foreach (var item in request.Object.Metadata.List("finalizers"))
        {
            if (item.AsString() == finalizer) return new(request.Object, null);
        }

        return request.Pass(request.Object.Root.ChangeOrAdd(
            "metadata", metadata => metadata.Append("finalizers", ScalarNode.Of(metadata.Position, finalizer))));
    }
}
