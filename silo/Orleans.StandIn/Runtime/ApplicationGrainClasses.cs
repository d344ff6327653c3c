using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Orleans.Runtime;

/// <summary>The grain classes of the application: of every assembly beside it that refers to this one.</summary>
internal sealed class ApplicationGrainClasses : IGrainClassSource
{
    private static readonly string ThisName = typeof(IGrain).Assembly.GetName().Name!;

    public IEnumerable<Type> Find() => Assemblies()
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && typeof(IGrainBase).IsAssignableFrom(type) && typeof(IGrain).IsAssignableFrom(type));

    private static HashSet<Assembly> Assemblies()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic && RefersToThis(assembly)).ToHashSet();
        loaded.UnionWith(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(RefersToThis)
            .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file))));
        return loaded;
    }

    private static bool RefersToThis(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(name => name.Name == ThisName);

    private static bool RefersToThis(string file)
    {
        using var stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        if (!image.HasMetadata)
        {
            return false;
        }

        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Any(handle =>
            metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, ThisName));
    }
}
