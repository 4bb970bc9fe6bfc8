using AdControl.Storage.Cases.Rows;
using Microsoft.EntityFrameworkCore;

namespace AdControl.Storage;

/// <summary>The case database through Entity Framework Core: cases, acts, tasks, journals.</summary>
/// <remarks>Every part maps its own tables by an <see cref="IEntityTypeConfiguration{TEntity}"/> in its own folder; all of this assembly are found.</remarks>
public sealed class CaseContext(DbContextOptions<CaseContext> options) : DbContext(options)
{
    /// <summary>Workflow instances, to be listed and searched.</summary>
    public IQueryable<InstanceRow> Instances => Set<InstanceRow>().AsNoTracking();

    /// <summary>Tasks, to be listed and searched.</summary>
    public IQueryable<TaskRow> Tasks => Set<TaskRow>().AsNoTracking();

    /// <summary>Entries of journals that are not packed, to be listed and searched.</summary>
    public IQueryable<JournalRow> Journal => Set<JournalRow>().AsNoTracking();

    /// <summary>Messages that wait to be carried out.</summary>
    public IQueryable<MessageRow> Outbox => Set<MessageRow>().AsNoTracking();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(CaseContext).Assembly);
}
