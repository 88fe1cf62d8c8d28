using System.Security.Cryptography;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Schema;

internal sealed class SchemaCatalogTests
{
    private static readonly SchemaCatalog _catalog = SchemaCatalog.BuiltIn;

    [Test]
    public void Every_kind_has_its_types_readable_to_the_end()
    {
        var seen = new HashSet<TypeSchema>();
        foreach (var type in _catalog.All) Walk(type.Schema, seen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_catalog.All.Count(), Is.EqualTo(67));
            Assert.That(seen, Has.Count.InRange(400, 600));
            Assert.That(seen.Select(type => type.Name), Is.Unique);
            Assert.That(seen.Sum(type => type.Fields.Length), Is.InRange(2000, 2600));
        }
    }

    [Test]
    public void The_file_says_what_facts_it_was_made_from() =>
        Assert.That(SchemaFile.Embedded().FactsHash.ToArray(), Has.Length.EqualTo(SHA256.HashSizeInBytes).And.Some.Not.Zero);

    [TestCase("v1", "Pod", "pods", true)]
    [TestCase("v1", "Namespace", "namespaces", false)]
    [TestCase("apps/v1", "Deployment", "deployments", true)]
    [TestCase("networking.k8s.io/v1", "Ingress", "ingresses", true)]
    [TestCase("rbac.authorization.k8s.io/v1", "ClusterRole", "clusterroles", false)]
    public void A_kind_is_found_by_its_version(string apiVersion, string kind, string plural, bool namespaced)
    {
        var type = _catalog.Find(GroupVersionKind.Of(apiVersion, kind))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(type.Plural, Is.EqualTo(plural));
            Assert.That(type.IsNamespaced, Is.EqualTo(namespaced));
            Assert.That(type.Schema.Find("metadata")!.Object!.GoName, Is.EqualTo("ObjectMeta"));
        }
    }

    [TestCase("v1", "pod")]
    [TestCase("apps/v1", "Pod")]
    [TestCase("extensions/v1beta1", "Ingress")]
    public void Another_spelling_or_version_is_not_found(string apiVersion, string kind) =>
        Assert.That(_catalog.Find(GroupVersionKind.Of(apiVersion, kind)), Is.Null);

    [Test]
    public void A_kind_of_two_versions_is_found_in_both() =>
        Assert.That(_catalog.WithKind("HorizontalPodAutoscaler").Select(type => type.Type.Version), Is.EqualTo(new[] { "v1", "v2" }));

    [Test]
    public void A_field_knows_how_it_is_merged_and_how_Go_declares_it()
    {
        var spec = _catalog.Find(new("", "v1", "Pod"))!.Schema.Find("spec")!.Object!;
        var containers = spec.Find("containers")!;
        var ports = containers.Element!.Object!.Find("ports")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(spec.GoName, Is.EqualTo("PodSpec"));
            Assert.That(spec.GoPackage, Is.EqualTo("v1"));
            Assert.That(containers.GoType, Is.EqualTo("[]v1.Container"));
            Assert.That(containers.IsRequired, Is.True);
            Assert.That(containers.PatchMergeKey, Is.EqualTo("name"));
            Assert.That(ports.ListType, Is.EqualTo(ListType.Map));
            Assert.That(ports.ListMapKeys, Is.EqualTo(new[] { "containerPort", "protocol" }));
            Assert.That(spec.Find("restartPolicy")!.Enum, Is.EqualTo(new[] { "Always", "Never", "OnFailure" }));
            Assert.That(spec.Find("volumes")!.PatchRetainKeys, Is.True);
            Assert.That(spec.Find("terminationGracePeriodSeconds")!.IsPointer, Is.True);
        }
    }

    [Test]
    public void Every_field_is_found_by_its_exact_name_only()
    {
        var spec = _catalog.Find(new("", "v1", "Pod"))!.Schema.Find("spec")!.Object!;
        foreach (var field in spec.Fields) Assert.That(spec.Find(field.Name), Is.SameAs(field));
        Assert.That(spec.Find("Containers") ?? spec.Find("") ?? spec.Find("container"), Is.Null);
    }

    [Test]
    public void Finding_a_field_allocates_nothing()
    {
        var schema = _catalog.Find(new("", "v1", "Service"))!.Schema;
        schema.Find("spec");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) schema.Find("spec");
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_kind_made_in_code_joins_the_catalog_and_replaces_its_like()
    {
        var size = new FieldSchema { Name = "size", Kind = FieldKind.Int64 };
        var widget = new ResourceType(new("example.com", "v1", "Widget"), "widgets", true, new("com.example.v1.Widget", size));
        var catalog = _catalog.With([widget, new(widget.Type, "gadgets", false, widget.Schema)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalog.All.Count(), Is.EqualTo(68));
            Assert.That(catalog.Find(widget.Type)!.Plural, Is.EqualTo("gadgets"));
            Assert.That(catalog.Find(widget.Type)!.Schema.Find("size"), Is.SameAs(size));
            Assert.That(_catalog.Find(widget.Type), Is.Null);
        }
    }

    [Test]
    public void Threads_that_ask_at_once_get_the_same_types()
    {
        var schemas = new TypeSchema[64];
        var file = SchemaFile.Embedded().Resources();
        Parallel.For(0, schemas.Length, i => schemas[i] = file[i % 2].Schema.Find("metadata")!.Object!);
        Assert.That(schemas.Distinct().Count(), Is.EqualTo(1));
    }

    private static void Walk(TypeSchema type, HashSet<TypeSchema> seen)
    {
        if (!seen.Add(type)) return;
        foreach (var field in type.Fields)
        {
            for (var level = field; level is not null; level = level.Element)
            {
                Assert.That(level.Object is not null, Is.EqualTo(level.Kind == FieldKind.Object), field.Name);
                Assert.That(level.Element is not null, Is.EqualTo(level.Kind is FieldKind.Array or FieldKind.Map), field.Name);
                Assert.That(level.GoType, Is.Not.Empty);
                if (level.Object is { } nested) Walk(nested, seen);
            }
        }
    }
}
